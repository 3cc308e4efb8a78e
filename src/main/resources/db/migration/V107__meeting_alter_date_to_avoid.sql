ALTER TABLE date_to_avoid
  ADD COLUMN source VARCHAR(300),
  ADD COLUMN version INT NOT NULL DEFAULT 0,
  ADD CONSTRAINT date_to_avoid_unique UNIQUE (first_day, last_day, title);
