ALTER TABLE meeting ADD COLUMN by_invitation BOOLEAN NOT NULL DEFAULT FALSE AFTER registration_closes;
