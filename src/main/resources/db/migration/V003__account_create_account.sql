CREATE TABLE account (
  id            BIGINT NOT NULL AUTO_INCREMENT,
  email         VARCHAR(254) COLLATE utf8mb4_bin NOT NULL,
  name          VARCHAR(200) NOT NULL,
  password_hash VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  role          VARCHAR(20) NOT NULL,
  created_at    DATETIME(6) NOT NULL,
  disabled_at   DATETIME(6),
  CONSTRAINT account_pk PRIMARY KEY (id),
  CONSTRAINT account_email_unique UNIQUE (email)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
