CREATE TABLE private_link (
  id         BIGINT NOT NULL AUTO_INCREMENT,
  meeting_id BIGINT NOT NULL,
  category   VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin,
  nonce      BINARY(16) NOT NULL,
  token_hash BINARY(32) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6),
  revoked_at DATETIME(6),
  CONSTRAINT private_link_pk PRIMARY KEY (id),
  CONSTRAINT private_link_token_unique UNIQUE (token_hash),
  CONSTRAINT private_link_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
