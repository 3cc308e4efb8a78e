CREATE TABLE officer (
  meeting_id BIGINT NOT NULL,
  position   INT NOT NULL,
  office     VARCHAR(60) NOT NULL,
  line       VARCHAR(300) NOT NULL,
  person_id  BIGINT,
  state_code CHAR(3) CHARACTER SET ascii COLLATE ascii_bin,
  CONSTRAINT officer_pk PRIMARY KEY (meeting_id, position),
  CONSTRAINT officer_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
  CONSTRAINT officer_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
