ALTER TABLE programme_state
  ADD COLUMN made_by_account BIGINT NULL;
