CREATE TABLE meeting_relation (
  id         BIGINT NOT NULL AUTO_INCREMENT,
  meeting_id BIGINT NOT NULL,
  kind       VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  target_id  BIGINT NOT NULL,
  position   INT NOT NULL DEFAULT 0,
  CONSTRAINT meeting_relation_pk PRIMARY KEY (id),
  CONSTRAINT meeting_relation_unique UNIQUE (meeting_id, kind, target_id),
  CONSTRAINT meeting_relation_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
  CONSTRAINT meeting_relation_target_fk FOREIGN KEY (target_id) REFERENCES meeting (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
