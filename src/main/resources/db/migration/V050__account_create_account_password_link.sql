CREATE TABLE account_password_link (
  token_hash BINARY(32) NOT NULL,
  account_id BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at    DATETIME(6),
  CONSTRAINT account_password_link_pk PRIMARY KEY (token_hash),
  CONSTRAINT account_password_link_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
  KEY account_password_link_expires (expires_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
