CREATE TABLE list_message_recipient (
  id              BIGINT NOT NULL AUTO_INCREMENT,
  message_id      BIGINT NOT NULL,
  registration_id BIGINT NOT NULL,
  pending         BOOLEAN NOT NULL,
  CONSTRAINT list_message_recipient_pk PRIMARY KEY (id),
  CONSTRAINT list_message_recipient_unique UNIQUE (message_id, registration_id),
  CONSTRAINT list_message_recipient_message_fk FOREIGN KEY (message_id) REFERENCES list_message (id) ON DELETE CASCADE,
  CONSTRAINT list_message_recipient_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE,
  KEY list_message_recipient_work (message_id, pending, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
