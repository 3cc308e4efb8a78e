CREATE TABLE calendar_reply (
  id              BIGINT NOT NULL AUTO_INCREMENT,
  digest          CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  received_at     DATETIME(6) NOT NULL,
  outcome         VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sender          VARCHAR(254) NOT NULL,
  subject         VARCHAR(300) NOT NULL,
  registration_id BIGINT,
  uid             VARCHAR(200),
  answer          VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin,
  words           VARCHAR(500),
  CONSTRAINT calendar_reply_pk PRIMARY KEY (id),
  CONSTRAINT calendar_reply_digest_unique UNIQUE (digest),
  CONSTRAINT calendar_reply_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE,
  KEY calendar_reply_received (received_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
