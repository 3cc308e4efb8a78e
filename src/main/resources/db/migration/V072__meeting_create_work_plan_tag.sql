CREATE TABLE work_plan_tag (
  meeting_id BIGINT NOT NULL,
  position   INT NOT NULL,
  kind       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT work_plan_tag_pk PRIMARY KEY (meeting_id, position),
  CONSTRAINT work_plan_tag_unique UNIQUE (meeting_id, kind, code),
  CONSTRAINT work_plan_tag_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
