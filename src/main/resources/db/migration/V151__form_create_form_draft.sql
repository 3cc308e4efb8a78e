CREATE TABLE form_draft (
  meeting_id BIGINT NOT NULL,
  state      INT NOT NULL,
  based_on   INT NOT NULL,
  content    MEDIUMTEXT NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by VARCHAR(200) NOT NULL,
  CONSTRAINT form_draft_pk PRIMARY KEY (meeting_id),
  CONSTRAINT form_draft_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
