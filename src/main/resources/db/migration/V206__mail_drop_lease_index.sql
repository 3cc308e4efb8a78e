ALTER TABLE outbox_message DROP KEY outbox_message_lease;
