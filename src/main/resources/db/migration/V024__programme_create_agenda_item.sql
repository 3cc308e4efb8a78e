CREATE TABLE agenda_item (
  id         BIGINT NOT NULL AUTO_INCREMENT,
  meeting_id BIGINT NOT NULL,
  position   INT NOT NULL,
  number     INT NOT NULL,
  letter     CHAR(1) CHARACTER SET ascii COLLATE ascii_bin,
  title      VARCHAR(300) NOT NULL,
  CONSTRAINT agenda_item_pk PRIMARY KEY (id),
  CONSTRAINT agenda_item_position_unique UNIQUE (meeting_id, position),
  CONSTRAINT agenda_item_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
