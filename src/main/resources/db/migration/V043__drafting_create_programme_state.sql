CREATE TABLE programme_state (
  meeting_id BIGINT NOT NULL,
  number     INT NOT NULL,
  content    LONGTEXT NOT NULL,
  said       TEXT,
  made_by    VARCHAR(200) NOT NULL,
  made_at    DATETIME(6) NOT NULL,
  CONSTRAINT programme_state_pk PRIMARY KEY (meeting_id, number),
  CONSTRAINT programme_state_draft_fk FOREIGN KEY (meeting_id) REFERENCES programme_draft (meeting_id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
