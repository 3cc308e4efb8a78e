CREATE TABLE person_key (
  person_id BIGINT NOT NULL,
  kind      VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  value     VARCHAR(120) COLLATE utf8mb4_bin NOT NULL,
  CONSTRAINT person_key_pk PRIMARY KEY (person_id, kind, value),
  CONSTRAINT person_key_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
  KEY person_key_value (kind, value, person_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
