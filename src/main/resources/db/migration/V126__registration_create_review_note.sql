CREATE TABLE review_note (
  id              BIGINT NOT NULL AUTO_INCREMENT,
  registration_id BIGINT NOT NULL,
  account_id      BIGINT NOT NULL,
  author          VARCHAR(200) NOT NULL,
  text            TEXT NOT NULL,
  at              DATETIME(6) NOT NULL,
  CONSTRAINT review_note_pk PRIMARY KEY (id),
  CONSTRAINT review_note_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE,
  CONSTRAINT review_note_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
