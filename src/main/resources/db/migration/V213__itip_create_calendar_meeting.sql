CREATE TABLE calendar_meeting (
  meeting_id BIGINT NOT NULL,
  revision   BIGINT NOT NULL,
  CONSTRAINT calendar_meeting_pk PRIMARY KEY (meeting_id),
  CONSTRAINT calendar_meeting_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
