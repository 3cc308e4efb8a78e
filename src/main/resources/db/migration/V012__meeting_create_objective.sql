CREATE TABLE objective (
  meeting_id BIGINT NOT NULL,
  position   INT NOT NULL,
  label      VARCHAR(10),
  text       TEXT NOT NULL,
  CONSTRAINT objective_pk PRIMARY KEY (meeting_id, position),
  CONSTRAINT objective_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
