CREATE TABLE person_pair (
  id         BIGINT NOT NULL AUTO_INCREMENT,
  one_id     BIGINT NOT NULL,
  other_id   BIGINT NOT NULL,
  why        VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  not_same   BOOLEAN NOT NULL DEFAULT FALSE,
  decided_by VARCHAR(200),
  decided_at DATETIME(6),
  CONSTRAINT person_pair_pk PRIMARY KEY (id),
  CONSTRAINT person_pair_unique UNIQUE (one_id, other_id),
  CONSTRAINT person_pair_one_fk FOREIGN KEY (one_id) REFERENCES person (id),
  CONSTRAINT person_pair_other_fk FOREIGN KEY (other_id) REFERENCES person (id),
  CONSTRAINT person_pair_order CHECK (one_id < other_id),
  KEY person_pair_open (not_same, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
