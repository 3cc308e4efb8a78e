CREATE TABLE programme_version (
  meeting_id   BIGINT NOT NULL,
  number       INT NOT NULL,
  label        VARCHAR(100),
  note         TEXT,
  published_at DATETIME(6) NOT NULL,
  published_by VARCHAR(200) NOT NULL,
  content      LONGTEXT NOT NULL,
  CONSTRAINT programme_version_pk PRIMARY KEY (meeting_id, number),
  CONSTRAINT programme_version_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
