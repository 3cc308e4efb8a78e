CREATE TABLE registration_draft (
  id         BIGINT NOT NULL AUTO_INCREMENT,
  meeting_id BIGINT NOT NULL,
  email_key  VARCHAR(254) NOT NULL,
  nonce      BINARY(16) NOT NULL,
  token_hash BINARY(32) NOT NULL,
  content    MEDIUMBLOB NOT NULL,
  created_at DATETIME(6) NOT NULL,
  kept_at    DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  CONSTRAINT registration_draft_pk PRIMARY KEY (id),
  CONSTRAINT registration_draft_token_unique UNIQUE (token_hash),
  KEY registration_draft_email (meeting_id, email_key),
  KEY registration_draft_expiry (expires_at),
  CONSTRAINT registration_draft_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
