CREATE TABLE delegation_terms (
  meeting_id   BIGINT NOT NULL,
  opens_at     DATETIME(6),
  closes_at    DATETIME(6),
  confirm_by   DATETIME(6),
  places       INT,
  roles        TEXT NOT NULL,
  version      INT NOT NULL,
  updated_at   DATETIME(6) NOT NULL,
  CONSTRAINT delegation_terms_pk PRIMARY KEY (meeting_id),
  CONSTRAINT delegation_terms_places CHECK (places >= 0),
  CONSTRAINT delegation_terms_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
