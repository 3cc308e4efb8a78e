CREATE TABLE form_choice (
  meeting_id BIGINT NOT NULL,
  question   VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  choice     VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  places     INT NULL,
  taken      INT NOT NULL DEFAULT 0,
  CONSTRAINT form_choice_pk PRIMARY KEY (meeting_id, question, choice),
  CONSTRAINT form_choice_taken_not_negative CHECK (taken >= 0),
  CONSTRAINT form_choice_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
