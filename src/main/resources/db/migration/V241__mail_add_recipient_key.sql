-- What waits for somebody is found by address, so that it goes in order.
ALTER TABLE outbox_message ADD KEY outbox_message_recipient (recipient_email, state, id);
