CREATE TABLE web_session (
  id_hash      BINARY(32) NOT NULL,
  account_id   BIGINT NOT NULL,
  created_at   DATETIME(6) NOT NULL,
  last_seen_at DATETIME(6) NOT NULL,
  CONSTRAINT web_session_pk PRIMARY KEY (id_hash),
  CONSTRAINT web_session_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
  KEY web_session_seen (last_seen_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
