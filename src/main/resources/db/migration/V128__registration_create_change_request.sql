CREATE TABLE change_request (
  id              BIGINT NOT NULL AUTO_INCREMENT,
  registration_id BIGINT NOT NULL,
  answers         TEXT NOT NULL,
  asked_at        DATETIME(6) NOT NULL,
  state           VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  decided_at      DATETIME(6),
  decided_by      BIGINT,
  decided_by_name VARCHAR(200),
  reason          TEXT,
  CONSTRAINT change_request_pk PRIMARY KEY (id),
  CONSTRAINT change_request_state_known CHECK (state IN ('OPEN', 'REPLACED', 'ACCEPTED', 'REFUSED')),
  CONSTRAINT change_request_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE,
  CONSTRAINT change_request_account_fk FOREIGN KEY (decided_by) REFERENCES account (id),
  KEY change_request_open (registration_id, state)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
