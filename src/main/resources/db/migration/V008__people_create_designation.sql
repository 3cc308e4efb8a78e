CREATE TABLE designation (
  id          BIGINT NOT NULL AUTO_INCREMENT,
  person_id   BIGINT NOT NULL,
  kind        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state_code  CHAR(3) CHARACTER SET ascii COLLATE ascii_bin,
  valid_from  DATE,
  valid_until DATE,
  source      VARCHAR(300),
  verified_by BIGINT NOT NULL,
  verified_at DATETIME(6) NOT NULL,
  CONSTRAINT designation_pk PRIMARY KEY (id),
  CONSTRAINT designation_person_kind_unique UNIQUE (person_id, kind),
  CONSTRAINT designation_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT designation_account_fk FOREIGN KEY (verified_by) REFERENCES account (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
