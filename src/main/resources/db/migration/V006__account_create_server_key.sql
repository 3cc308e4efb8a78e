CREATE TABLE server_key (
  id         TINYINT NOT NULL,
  key_bytes  BINARY(32) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT server_key_pk PRIMARY KEY (id),
  CONSTRAINT server_key_single CHECK (id = 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
