CREATE TABLE person (
  id           BIGINT NOT NULL AUTO_INCREMENT,
  public_id    CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin,
  honorific    VARCHAR(20),
  given_name   VARCHAR(200),
  family_name  VARCHAR(200),
  printed_name VARCHAR(300) NOT NULL,
  local_name   VARCHAR(300),
  email        VARCHAR(254),
  phone        VARCHAR(40),
  created_at   DATETIME(6) NOT NULL,
  CONSTRAINT person_pk PRIMARY KEY (id),
  CONSTRAINT person_public_id_unique UNIQUE (public_id),
  CONSTRAINT person_code_unique UNIQUE (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
