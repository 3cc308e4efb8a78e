UPDATE meeting
SET announced_at = created_at,
    stage = CASE stage WHEN 'PLANNED' THEN 'PROPOSED' ELSE stage END;
