CREATE TABLE registration_step (
  id              BIGINT NOT NULL AUTO_INCREMENT,
  registration_id BIGINT NOT NULL,
  at              DATETIME(6) NOT NULL,
  act             VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status          VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id      BIGINT,
  actor_name      VARCHAR(200),
  reason          TEXT,
  detail          TEXT,
  CONSTRAINT registration_step_pk PRIMARY KEY (id),
  CONSTRAINT registration_step_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE,
  CONSTRAINT registration_step_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
  KEY registration_step_order (registration_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
