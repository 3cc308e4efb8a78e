ALTER TABLE registration
  ADD COLUMN assignee_id BIGINT,
  ADD COLUMN assignee_name VARCHAR(200),
  ADD CONSTRAINT registration_assignee_fk FOREIGN KEY (assignee_id) REFERENCES account (id);
