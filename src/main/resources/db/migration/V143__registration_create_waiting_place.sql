CREATE TABLE waiting_place (
  registration_id BIGINT NOT NULL,
  meeting_id      BIGINT NOT NULL,
  position        BIGINT NOT NULL,
  aside           VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin,
  offered_until   DATETIME(6),
  CONSTRAINT waiting_place_pk PRIMARY KEY (registration_id),
  CONSTRAINT waiting_place_aside_known CHECK (aside IN ('ORGANISER', 'LAPSED')),
  CONSTRAINT waiting_place_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE,
  CONSTRAINT waiting_place_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
  KEY waiting_place_line (meeting_id, position),
  KEY waiting_place_expiry (offered_until)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
