CREATE TABLE person_step (
  id        BIGINT NOT NULL AUTO_INCREMENT,
  person_id BIGINT NOT NULL,
  at        DATETIME(6) NOT NULL,
  actor     VARCHAR(200) NOT NULL,
  act       VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  detail    TEXT,
  CONSTRAINT person_step_pk PRIMARY KEY (id),
  CONSTRAINT person_step_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
  KEY person_step_order (person_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
