CREATE TABLE feed_wish (
  registration_id BIGINT NOT NULL,
  reminder        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  deadlines       BOOLEAN NOT NULL,
  changed_at      DATETIME(6) NOT NULL,
  CONSTRAINT feed_wish_pk PRIMARY KEY (registration_id),
  CONSTRAINT feed_wish_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
