CREATE TABLE programme_draft (
  meeting_id BIGINT NOT NULL,
  state      INT NOT NULL,
  based_on   INT NOT NULL,
  CONSTRAINT programme_draft_pk PRIMARY KEY (meeting_id),
  CONSTRAINT programme_draft_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
