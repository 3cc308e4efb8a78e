INSERT INTO waiting_place (registration_id, meeting_id, position, aside)
SELECT r.id, r.meeting_id, r.id, 'ORGANISER' FROM registration r WHERE r.status = 'WAITING';
