CREATE TABLE date_to_avoid (
  id        BIGINT NOT NULL AUTO_INCREMENT,
  public_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title     VARCHAR(200) NOT NULL,
  first_day DATE NOT NULL,
  last_day  DATE NOT NULL,
  CONSTRAINT date_to_avoid_pk PRIMARY KEY (id),
  CONSTRAINT date_to_avoid_public_id_unique UNIQUE (public_id),
  CONSTRAINT date_to_avoid_ordered CHECK (first_day <= last_day),
  KEY date_to_avoid_first (first_day)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
