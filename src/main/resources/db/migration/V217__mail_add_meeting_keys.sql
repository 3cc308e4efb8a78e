ALTER TABLE outbox_message
  ADD KEY outbox_message_meeting (meeting_id, id),
  ADD KEY outbox_message_meeting_state (meeting_id, state, id);
