CREATE TABLE focal_link (
  id             BIGINT NOT NULL AUTO_INCREMENT,
  focal_point_id BIGINT NOT NULL,
  nonce          BINARY(16) NOT NULL,
  token_hash     BINARY(32) NOT NULL,
  created_at     DATETIME(6) NOT NULL,
  expires_at     DATETIME(6),
  revoked_at     DATETIME(6),
  CONSTRAINT focal_link_pk PRIMARY KEY (id),
  CONSTRAINT focal_link_hash_unique UNIQUE (token_hash),
  CONSTRAINT focal_link_point_fk FOREIGN KEY (focal_point_id) REFERENCES focal_point (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
