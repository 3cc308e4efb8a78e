CREATE TABLE stage_step (
  id         BIGINT NOT NULL AUTO_INCREMENT,
  meeting_id BIGINT NOT NULL,
  at         DATETIME(6) NOT NULL,
  before_it  VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  after_it   VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason     TEXT,
  made_by    VARCHAR(200) NOT NULL,
  CONSTRAINT stage_step_pk PRIMARY KEY (id),
  CONSTRAINT stage_step_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
  KEY stage_step_order (meeting_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
