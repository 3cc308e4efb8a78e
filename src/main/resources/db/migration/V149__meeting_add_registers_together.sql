ALTER TABLE meeting_relation ADD COLUMN registers_together BOOLEAN NOT NULL DEFAULT FALSE;
