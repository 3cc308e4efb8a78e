ALTER TABLE registration ADD KEY registration_received (meeting_id, created_at, id);
