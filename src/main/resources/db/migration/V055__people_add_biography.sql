ALTER TABLE person
  ADD COLUMN biography TEXT;
