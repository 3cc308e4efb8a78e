CREATE TABLE forgotten (
  registration_id BIGINT NOT NULL,
  data_group      VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  at              DATETIME(6) NOT NULL,
  CONSTRAINT forgotten_pk PRIMARY KEY (registration_id, data_group),
  CONSTRAINT forgotten_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
