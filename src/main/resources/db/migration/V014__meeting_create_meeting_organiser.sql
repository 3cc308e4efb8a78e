CREATE TABLE meeting_organiser (
  meeting_id BIGINT NOT NULL,
  position   INT NOT NULL,
  body_id    BIGINT NOT NULL,
  role       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  line       VARCHAR(300),
  CONSTRAINT meeting_organiser_pk PRIMARY KEY (meeting_id, position),
  CONSTRAINT meeting_organiser_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
  CONSTRAINT meeting_organiser_body_fk FOREIGN KEY (body_id) REFERENCES body (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
