CREATE TABLE failing_address (
  email_key VARCHAR(254) COLLATE utf8mb4_bin NOT NULL,
  since     DATETIME(6) NOT NULL,
  last_at   DATETIME(6) NOT NULL,
  times     INT NOT NULL,
  words     VARCHAR(500),
  CONSTRAINT failing_address_pk PRIMARY KEY (email_key)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
