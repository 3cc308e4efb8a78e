CREATE TABLE checklist_task (
  id           BIGINT NOT NULL AUTO_INCREMENT,
  public_id    CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  meeting_id   BIGINT NOT NULL,
  title        VARCHAR(300) NOT NULL,
  responsible  VARCHAR(300),
  days_before  SMALLINT,
  done_at      DATETIME(6),
  done_by_name VARCHAR(200),
  version      INT NOT NULL DEFAULT 0,
  CONSTRAINT checklist_task_pk PRIMARY KEY (id),
  CONSTRAINT checklist_task_public_id_unique UNIQUE (public_id),
  CONSTRAINT checklist_task_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
  CONSTRAINT checklist_task_done_by CHECK ((done_at IS NULL) = (done_by_name IS NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
