UPDATE registration r JOIN body b ON b.name = r.organisation AND b.merged_into IS NULL
SET r.body_id = b.id
WHERE b.state_code IS NULL OR r.state_code IS NULL OR b.state_code = r.state_code;
