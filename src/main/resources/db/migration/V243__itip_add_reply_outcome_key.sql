ALTER TABLE calendar_reply ADD KEY calendar_reply_outcome (outcome, registration_id);
