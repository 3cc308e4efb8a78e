ALTER TABLE erasure_request
  DROP CONSTRAINT erasure_request_state_known,
  ADD CONSTRAINT erasure_request_state_known CHECK (state IN ('OPEN', 'TAKEN_BACK', 'DONE', 'PARTLY', 'REFUSED'));
