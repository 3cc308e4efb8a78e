CREATE TABLE body (
  id         BIGINT NOT NULL AUTO_INCREMENT,
  code       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin,
  name       VARCHAR(300) NOT NULL,
  kind       VARCHAR(40) NOT NULL,
  state_code CHAR(3) CHARACTER SET ascii COLLATE ascii_bin,
  CONSTRAINT body_pk PRIMARY KEY (id),
  CONSTRAINT body_code_unique UNIQUE (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
