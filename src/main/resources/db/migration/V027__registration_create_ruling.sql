CREATE TABLE ruling (
  id              BIGINT NOT NULL AUTO_INCREMENT,
  registration_id BIGINT NOT NULL,
  segment_id      BIGINT NOT NULL,
  verdict         VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason          TEXT,
  ruled_by        BIGINT NOT NULL,
  ruled_by_name   VARCHAR(200) NOT NULL,
  ruled_at        DATETIME(6) NOT NULL,
  CONSTRAINT ruling_pk PRIMARY KEY (id),
  CONSTRAINT ruling_unique UNIQUE (registration_id, segment_id),
  CONSTRAINT ruling_verdict_known CHECK (verdict IN ('GRANTED', 'REFUSED')),
  CONSTRAINT ruling_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE,
  CONSTRAINT ruling_segment_fk FOREIGN KEY (segment_id) REFERENCES segment (id) ON DELETE CASCADE,
  CONSTRAINT ruling_account_fk FOREIGN KEY (ruled_by) REFERENCES account (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
