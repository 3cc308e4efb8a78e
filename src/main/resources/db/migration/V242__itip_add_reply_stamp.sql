-- What an answer that waits for staff says of itself, so that it is noted only while it is the latest.
ALTER TABLE calendar_reply
  ADD COLUMN answer_sequence INT,
  ADD COLUMN answer_stamp DATETIME(6);
