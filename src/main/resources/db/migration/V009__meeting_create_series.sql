CREATE TABLE series (
  id       BIGINT NOT NULL AUTO_INCREMENT,
  slug     VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title    VARCHAR(300) NOT NULL,
  position INT NOT NULL DEFAULT 0,
  CONSTRAINT series_pk PRIMARY KEY (id),
  CONSTRAINT series_slug_unique UNIQUE (slug)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
