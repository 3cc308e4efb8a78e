CREATE TABLE erasure_request (
  id              BIGINT NOT NULL AUTO_INCREMENT,
  registration_id BIGINT NOT NULL,
  asked_at        DATETIME(6) NOT NULL,
  words           TEXT,
  state           VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  decided_at      DATETIME(6),
  decided_by_name VARCHAR(200),
  answer          TEXT,
  CONSTRAINT erasure_request_pk PRIMARY KEY (id),
  CONSTRAINT erasure_request_state_known CHECK (state IN ('OPEN', 'TAKEN_BACK', 'DONE', 'REFUSED')),
  CONSTRAINT erasure_request_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE,
  KEY erasure_request_open (registration_id, state)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
