CREATE TABLE meeting_admits (
  meeting_id  BIGINT NOT NULL,
  designation VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT meeting_admits_pk PRIMARY KEY (meeting_id, designation),
  CONSTRAINT meeting_admits_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
