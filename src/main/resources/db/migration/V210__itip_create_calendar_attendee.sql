CREATE TABLE calendar_attendee (
  registration_id BIGINT NOT NULL,
  wish            VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'PER_SESSION',
  CONSTRAINT calendar_attendee_pk PRIMARY KEY (registration_id),
  CONSTRAINT calendar_attendee_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE,
  CONSTRAINT calendar_attendee_wish_known CHECK (wish IN ('PER_SESSION', 'WHOLE_MEETING', 'FILES_ONLY'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
