CREATE TABLE registration_transfer (
  registration_id BIGINT NOT NULL,
  transferred_at  DATETIME(6) NOT NULL,
  by_name         VARCHAR(100) NOT NULL,
  CONSTRAINT registration_transfer_pk PRIMARY KEY (registration_id),
  CONSTRAINT registration_transfer_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
