-- The member of staff who named somebody in the stead of a focal point.
ALTER TABLE delegation_member ADD COLUMN added_by_account BIGINT;
