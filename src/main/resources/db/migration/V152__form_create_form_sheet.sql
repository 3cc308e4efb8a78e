CREATE TABLE form_sheet (
  registration_id BIGINT NOT NULL,
  meeting_id      BIGINT NOT NULL,
  answers         MEDIUMTEXT NOT NULL,
  answered_at     DATETIME(6) NOT NULL,
  CONSTRAINT form_sheet_pk PRIMARY KEY (registration_id),
  KEY form_sheet_meeting (meeting_id),
  CONSTRAINT form_sheet_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
