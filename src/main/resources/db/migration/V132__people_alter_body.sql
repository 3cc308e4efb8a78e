ALTER TABLE body
  ADD COLUMN acronym     VARCHAR(40),
  ADD COLUMN parent_id   BIGINT,
  ADD COLUMN version     INT NOT NULL DEFAULT 0,
  ADD COLUMN merged_into BIGINT,
  ADD CONSTRAINT body_parent_fk FOREIGN KEY (parent_id) REFERENCES body (id),
  ADD CONSTRAINT body_merged_fk FOREIGN KEY (merged_into) REFERENCES body (id),
  ADD KEY body_name (name, id);
