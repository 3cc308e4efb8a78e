CREATE TABLE mail_relay (
  name        VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  failures    INT NOT NULL DEFAULT 0,
  failing_since DATETIME(6),
  closed_until DATETIME(6),
  next_slot   DATETIME(6),
  last_answer VARCHAR(500),
  CONSTRAINT mail_relay_pk PRIMARY KEY (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
