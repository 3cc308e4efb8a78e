ALTER TABLE outbox_message
  ADD COLUMN thread_key CHAR(64) CHARACTER SET ascii COLLATE ascii_bin,
  ADD COLUMN handed_at DATETIME(6),
  ADD KEY outbox_message_thread (thread_key, state);
