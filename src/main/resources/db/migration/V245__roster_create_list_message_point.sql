-- The focal points of delegations to whom a message to many is for.
CREATE TABLE list_message_point (
  id             BIGINT NOT NULL AUTO_INCREMENT,
  message_id     BIGINT NOT NULL,
  focal_point_id BIGINT NOT NULL,
  pending        BOOLEAN NOT NULL,
  CONSTRAINT list_message_point_pk PRIMARY KEY (id),
  CONSTRAINT list_message_point_unique UNIQUE (message_id, focal_point_id),
  CONSTRAINT list_message_point_message_fk FOREIGN KEY (message_id) REFERENCES list_message (id) ON DELETE CASCADE,
  CONSTRAINT list_message_point_point_fk FOREIGN KEY (focal_point_id) REFERENCES focal_point (id) ON DELETE CASCADE,
  KEY list_message_point_work (message_id, pending, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
