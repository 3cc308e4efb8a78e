CREATE TABLE other_matter (
  id            BIGINT NOT NULL AUTO_INCREMENT,
  public_id     CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  delegation_id BIGINT NOT NULL,
  request_key   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  words         TEXT NOT NULL,
  sent_by       VARCHAR(200) NOT NULL,
  sent_at       DATETIME(6) NOT NULL,
  noted_by      VARCHAR(200),
  noted_at      DATETIME(6),
  CONSTRAINT other_matter_pk PRIMARY KEY (id),
  CONSTRAINT other_matter_public_id_unique UNIQUE (public_id),
  CONSTRAINT other_matter_request_unique UNIQUE (delegation_id, request_key),
  CONSTRAINT other_matter_delegation_fk FOREIGN KEY (delegation_id) REFERENCES delegation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
