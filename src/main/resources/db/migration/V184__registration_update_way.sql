UPDATE registration SET way = 'NOMINATION'
WHERE id IN (SELECT registration_id FROM registration_step WHERE act = 'INVITED' AND hand = 'FOCAL_POINT');
