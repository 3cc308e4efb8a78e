CREATE TABLE mail_choice (
  registration_id BIGINT NOT NULL,
  topic           VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  stopped_at      DATETIME(6) NOT NULL,
  CONSTRAINT mail_choice_pk PRIMARY KEY (registration_id, topic),
  CONSTRAINT mail_choice_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
