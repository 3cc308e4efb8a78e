CREATE TABLE mail_digest (
  account_id BIGINT NOT NULL,
  wanted_at  DATETIME(6) NOT NULL,
  CONSTRAINT mail_digest_pk PRIMARY KEY (account_id),
  CONSTRAINT mail_digest_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
