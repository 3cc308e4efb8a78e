ALTER TABLE meeting
  ADD COLUMN endorsement VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'NOT_ASKED',
  ADD COLUMN registration_freezes DATETIME(6),
  ADD CONSTRAINT meeting_endorsement_known CHECK (endorsement IN ('NOT_ASKED', 'MEMBER_STATES'));
