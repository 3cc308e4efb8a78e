CREATE TABLE standing_trouble (
  kind       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  what       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  meeting_id BIGINT,
  since      DATETIME(6) NOT NULL,
  last_at    DATETIME(6) NOT NULL,
  words      VARCHAR(300) NOT NULL,
  CONSTRAINT standing_trouble_pk PRIMARY KEY (kind, what),
  CONSTRAINT standing_trouble_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
