CREATE TABLE secret_link (
  id              BIGINT NOT NULL AUTO_INCREMENT,
  registration_id BIGINT NOT NULL,
  purpose         VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  nonce           BINARY(16) NOT NULL,
  token_hash      BINARY(32) NOT NULL,
  created_at      DATETIME(6) NOT NULL,
  expires_at      DATETIME(6),
  revoked_at      DATETIME(6),
  CONSTRAINT secret_link_pk PRIMARY KEY (id),
  CONSTRAINT secret_link_hash_unique UNIQUE (token_hash),
  CONSTRAINT secret_link_purpose_known CHECK (purpose IN ('MY', 'FEED')),
  CONSTRAINT secret_link_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE,
  KEY secret_link_registration (registration_id, purpose)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
