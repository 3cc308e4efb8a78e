ALTER TABLE registration
  ADD COLUMN endorsement VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'NOT_ASKED',
  ADD COLUMN endorsement_state CHAR(3) CHARACTER SET ascii COLLATE ascii_bin,
  ADD COLUMN endorsement_by VARCHAR(200),
  ADD COLUMN endorsement_at DATETIME(6),
  ADD COLUMN endorsement_note TEXT,
  ADD CONSTRAINT registration_endorsement_known CHECK (endorsement IN ('NOT_ASKED', 'AWAITED', 'GIVEN', 'REFUSED')),
  ADD CONSTRAINT registration_endorsement_state CHECK ((endorsement = 'NOT_ASKED') = (endorsement_state IS NULL)),
  ADD CONSTRAINT registration_two_keys CHECK (status <> 'APPROVED' OR endorsement IN ('NOT_ASKED', 'GIVEN'));
