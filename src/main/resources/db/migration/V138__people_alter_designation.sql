ALTER TABLE designation
  ADD COLUMN verified_by_name VARCHAR(200),
  ADD COLUMN version INT NOT NULL DEFAULT 0,
  ADD KEY designation_person (person_id, kind),
  DROP INDEX designation_person_kind_unique;
