CREATE TABLE retention (
  meeting_id    BIGINT NOT NULL,
  needs_days    INT,
  answers_days  INT,
  contact_days  INT,
  identity_days INT,
  version       INT NOT NULL DEFAULT 0,
  CONSTRAINT retention_pk PRIMARY KEY (meeting_id),
  CONSTRAINT retention_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
