UPDATE delegation d
  JOIN body b ON b.id = d.body_id
  LEFT JOIN delegation o ON o.meeting_id = d.meeting_id AND o.body_id = b.merged_into
SET d.body_id = b.merged_into
WHERE b.merged_into IS NOT NULL AND o.id IS NULL;
