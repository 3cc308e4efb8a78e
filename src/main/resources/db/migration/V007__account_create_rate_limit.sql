CREATE TABLE rate_limit (
  rule_name   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  key_hash    BINARY(32) NOT NULL,
  used_count  INT NOT NULL,
  window_ends DATETIME(6) NOT NULL,
  CONSTRAINT rate_limit_pk PRIMARY KEY (rule_name, key_hash),
  KEY rate_limit_ends (window_ends)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
