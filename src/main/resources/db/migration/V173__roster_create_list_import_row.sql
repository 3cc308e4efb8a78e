CREATE TABLE list_import_row (
  id          BIGINT NOT NULL AUTO_INCREMENT,
  import_id   BIGINT NOT NULL,
  line        INT NOT NULL,
  entry_key   CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  cells       MEDIUMTEXT NOT NULL,
  outcome     VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  pending     BOOLEAN NOT NULL,
  reference   CHAR(9) CHARACTER SET ascii COLLATE ascii_bin,
  name        VARCHAR(300) NOT NULL,
  remarks     MEDIUMTEXT NOT NULL,
  CONSTRAINT list_import_row_pk PRIMARY KEY (id),
  CONSTRAINT list_import_row_line_unique UNIQUE (import_id, line),
  CONSTRAINT list_import_row_outcome_known CHECK (outcome IN ('UNCHANGED', 'CHANGED', 'ADDED', 'REFUSED')),
  CONSTRAINT list_import_row_import_fk FOREIGN KEY (import_id) REFERENCES list_import (id) ON DELETE CASCADE,
  KEY list_import_row_work (import_id, pending, line),
  KEY list_import_row_outcome (import_id, outcome, line)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
