CREATE TABLE form_version (
  meeting_id   BIGINT NOT NULL,
  number       INT NOT NULL,
  content      MEDIUMTEXT NOT NULL,
  published_at DATETIME(6) NOT NULL,
  published_by VARCHAR(200) NOT NULL,
  CONSTRAINT form_version_pk PRIMARY KEY (meeting_id, number),
  CONSTRAINT form_version_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
