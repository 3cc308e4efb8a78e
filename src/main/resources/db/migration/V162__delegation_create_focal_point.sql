CREATE TABLE focal_point (
  id            BIGINT NOT NULL AUTO_INCREMENT,
  public_id     CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  delegation_id BIGINT NOT NULL,
  name          VARCHAR(200) NOT NULL,
  addresses     TEXT NOT NULL,
  note          VARCHAR(1000),
  written_at    DATETIME(6),
  removed_at    DATETIME(6),
  created_at    DATETIME(6) NOT NULL,
  CONSTRAINT focal_point_pk PRIMARY KEY (id),
  CONSTRAINT focal_point_public_id_unique UNIQUE (public_id),
  CONSTRAINT focal_point_delegation_fk FOREIGN KEY (delegation_id) REFERENCES delegation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
