CREATE TABLE api_token (
  id           BIGINT NOT NULL AUTO_INCREMENT,
  public_id    CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id   BIGINT NOT NULL,
  name         VARCHAR(100) NOT NULL,
  token_hash   BINARY(32) NOT NULL,
  scopes       VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  all_meetings BOOLEAN NOT NULL,
  created_at   DATETIME(6) NOT NULL,
  expires_at   DATETIME(6) NOT NULL,
  last_used_at DATETIME(6),
  revoked_at   DATETIME(6),
  CONSTRAINT api_token_pk PRIMARY KEY (id),
  CONSTRAINT api_token_public_id_unique UNIQUE (public_id),
  CONSTRAINT api_token_hash_unique UNIQUE (token_hash),
  CONSTRAINT api_token_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
