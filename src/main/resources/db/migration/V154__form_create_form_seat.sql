CREATE TABLE form_seat (
  registration_id BIGINT NOT NULL,
  question        VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  choice          VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT form_seat_pk PRIMARY KEY (registration_id, question, choice),
  CONSTRAINT form_seat_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
