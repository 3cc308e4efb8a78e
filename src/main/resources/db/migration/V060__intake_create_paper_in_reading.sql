CREATE TABLE paper_in_reading (
  meeting_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  name       VARCHAR(200) NOT NULL,
  content    LONGTEXT NOT NULL,
  choices    TEXT NOT NULL,
  opened_at  DATETIME(6) NOT NULL,
  CONSTRAINT paper_in_reading_pk PRIMARY KEY (meeting_id, account_id),
  CONSTRAINT paper_in_reading_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
  CONSTRAINT paper_in_reading_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
  KEY paper_in_reading_opened (opened_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
