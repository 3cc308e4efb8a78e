CREATE TABLE participant_group (
  meeting_id BIGINT NOT NULL,
  position   INT NOT NULL,
  text       TEXT NOT NULL,
  CONSTRAINT participant_group_pk PRIMARY KEY (meeting_id, position),
  CONSTRAINT participant_group_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
