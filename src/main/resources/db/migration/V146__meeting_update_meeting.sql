UPDATE meeting SET places_plain = FALSE WHERE id IN (SELECT meeting_id FROM registration WHERE status = 'WAITING');
