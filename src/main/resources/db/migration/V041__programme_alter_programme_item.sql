ALTER TABLE programme_item
  ADD COLUMN withdrawn_at DATETIME(6),
  ALTER COLUMN position SET DEFAULT 0,
  ALTER COLUMN sequence_no DROP DEFAULT;
