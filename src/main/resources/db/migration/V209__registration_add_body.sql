ALTER TABLE registration
  ADD COLUMN body_id BIGINT,
  ADD CONSTRAINT registration_body_fk FOREIGN KEY (body_id) REFERENCES body (id);
