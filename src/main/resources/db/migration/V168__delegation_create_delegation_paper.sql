CREATE TABLE delegation_paper (
  id            BIGINT NOT NULL AUTO_INCREMENT,
  public_id     CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  delegation_id BIGINT NOT NULL,
  name          VARCHAR(200) NOT NULL,
  kind          VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  length        INT NOT NULL,
  sealed        MEDIUMBLOB NOT NULL,
  sha256        BINARY(32) NOT NULL,
  sent_by       VARCHAR(200) NOT NULL,
  sent_at       DATETIME(6) NOT NULL,
  CONSTRAINT delegation_paper_pk PRIMARY KEY (id),
  CONSTRAINT delegation_paper_public_id_unique UNIQUE (public_id),
  CONSTRAINT delegation_paper_same_unique UNIQUE (delegation_id, sha256),
  CONSTRAINT delegation_paper_kind_known CHECK (kind IN ('PDF', 'JPEG', 'PNG')),
  CONSTRAINT delegation_paper_delegation_fk FOREIGN KEY (delegation_id) REFERENCES delegation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
