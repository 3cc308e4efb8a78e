CREATE TABLE claim (
  registration_id BIGINT NOT NULL,
  designation     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT claim_pk PRIMARY KEY (registration_id, designation),
  CONSTRAINT claim_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
