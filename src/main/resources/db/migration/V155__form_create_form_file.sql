CREATE TABLE form_file (
  id              BIGINT NOT NULL AUTO_INCREMENT,
  public_id       CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  meeting_id      BIGINT NOT NULL,
  question        VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  registration_id BIGINT NULL,
  name            VARCHAR(200) NOT NULL,
  kind            VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  length          INT NOT NULL,
  sealed          MEDIUMBLOB NOT NULL,
  sent_at         DATETIME(6) NOT NULL,
  expires_at      DATETIME(6) NULL,
  CONSTRAINT form_file_pk PRIMARY KEY (id),
  CONSTRAINT form_file_public_id_unique UNIQUE (public_id),
  CONSTRAINT form_file_kind_known CHECK (kind IN ('PDF', 'JPEG', 'PNG')),
  KEY form_file_expiry (expires_at),
  CONSTRAINT form_file_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT form_file_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
