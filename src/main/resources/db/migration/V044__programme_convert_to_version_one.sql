-- Programmes of the time before versions, written row by row, become version 1 of their meeting: the JSON of programme.VersionContent.
-- A meeting that has a version already is left alone, so this can run again after a power cut.
SET SESSION group_concat_max_len = 16777216;

INSERT INTO programme_version (meeting_id, number, label, published_at, published_by, content)
WITH slot AS (
  SELECT s.item_id, s.part_id,
         CONCAT('[', GROUP_CONCAT(CONCAT(
             '{"id":"slot-', s.id, '"',
             COALESCE(CONCAT(',"personId":', s.person_id, ',"personName":', JSON_QUOTE(p.printed_name)), ''),
             COALESCE(CONCAT(',"bodyId":', s.body_id, ',"bodyName":', JSON_QUOTE(b.name)), ''),
             COALESCE(CONCAT(',"state":', JSON_QUOTE(s.state_code)), ''),
             COALESCE(CONCAT(',"group":', JSON_QUOTE(s.group_name)), ''),
             COALESCE(CONCAT(',"constituency":', JSON_QUOTE(s.constituency)), ''),
             COALESCE(CONCAT(',"capacity":', JSON_QUOTE(s.capacity_line)), ''),
             COALESCE(CONCAT(',"line":', JSON_QUOTE(s.printed_line)), ''),
             '}') ORDER BY s.position, s.id SEPARATOR ','), ']') AS slots
  FROM speaker_slot s
  LEFT JOIN person p ON p.id = s.person_id
  LEFT JOIN body b ON b.id = s.body_id
  GROUP BY s.item_id, s.part_id
),
part AS (
  SELECT p.item_id,
         CONCAT('[', GROUP_CONCAT(CONCAT(
             '{"id":"part-', p.id, '","title":', JSON_QUOTE(p.title),
             COALESCE(CONCAT(',"minutes":', p.printed_minutes), ''),
             COALESCE(CONCAT(',"printedLine":', JSON_QUOTE(p.printed_line)), ''),
             COALESCE(CONCAT(',"order":', JSON_QUOTE(p.order_basis)), ''),
             ',"slots":', COALESCE(s.slots, '[]'),
             '}') ORDER BY p.position SEPARATOR ','), ']') AS parts
  FROM item_part p
  LEFT JOIN slot s ON s.item_id = p.item_id AND s.part_id = p.id
  GROUP BY p.item_id
),
question AS (
  SELECT item_id, CONCAT('[', GROUP_CONCAT(JSON_QUOTE(text) ORDER BY position SEPARATOR ','), ']') AS questions
  FROM guiding_question
  GROUP BY item_id
),
admits AS (
  SELECT item_id, CONCAT('[', GROUP_CONCAT(JSON_QUOTE(designation) ORDER BY designation SEPARATOR ','), ']') AS admits
  FROM item_admits
  GROUP BY item_id
),
programme AS (
  SELECT i.meeting_id, MAX(i.revised_at) AS revised_at,
         CONCAT('[', GROUP_CONCAT(CONCAT(
             '{"id":', JSON_QUOTE(i.public_id), ',"kind":', JSON_QUOTE(i.kind),
             COALESCE(CONCAT(',"day":"', DATE_FORMAT(i.day, '%Y-%m-%d'),
                 '","start":"', TIME_FORMAT(i.starts_at, '%H:%i:%s'),
                 '","end":"', TIME_FORMAT(i.ends_at, '%H:%i:%s'), '"'), ''),
             COALESCE(CONCAT(',"printedMinutes":', i.printed_minutes), ''),
             COALESCE(CONCAT(',"number":', i.number), ''),
             ',"title":', JSON_QUOTE(i.title),
             COALESCE(CONCAT(',"description":', JSON_QUOTE(i.description)), ''),
             COALESCE(CONCAT(',"room":', JSON_QUOTE(i.room)), ''),
             COALESCE(CONCAT(',"segment":', JSON_QUOTE(g.code)), ''),
             IF(i.own_audience, CONCAT(',"admits":', COALESCE(a.admits, '[]')), ''),
             COALESCE(CONCAT(',"audienceLine":', JSON_QUOTE(i.audience_line)), ''),
             ',"slots":', COALESCE(s.slots, '[]'),
             ',"parts":', COALESCE(p.parts, '[]'),
             ',"questions":', COALESCE(q.questions, '[]'),
             ',"questionsPromised":', IF(i.questions_promised, 'true', 'false'),
             ',"cancelled":', IF(i.cancelled, 'true', 'false'),
             ',"agendaItems":[]}') ORDER BY i.day IS NULL, i.day, i.starts_at, i.position, i.id SEPARATOR ','), ']') AS items
  FROM programme_item i
  LEFT JOIN segment g ON g.id = i.segment_id
  LEFT JOIN slot s ON s.item_id = i.id AND s.part_id IS NULL
  LEFT JOIN part p ON p.item_id = i.id
  LEFT JOIN question q ON q.item_id = i.id
  LEFT JOIN admits a ON a.item_id = i.id
  GROUP BY i.meeting_id
),
sub_item AS (
  SELECT meeting_id, number,
         CONCAT('[', GROUP_CONCAT(CONCAT(
             '{"id":"agenda-', id, '","title":', JSON_QUOTE(title), ',"documents":[],"subItems":[]}')
             ORDER BY position SEPARATOR ','), ']') AS sub_items
  FROM agenda_item
  WHERE letter IS NOT NULL
  GROUP BY meeting_id, number
),
agenda AS (
  SELECT a.meeting_id,
         CONCAT('{"items":[', GROUP_CONCAT(CONCAT(
             '{"id":"agenda-', a.id, '","title":', JSON_QUOTE(a.title), ',"documents":[],"subItems":',
             COALESCE(s.sub_items, '[]'), '}') ORDER BY a.position SEPARATOR ','), ']}') AS agenda
  FROM agenda_item a
  LEFT JOIN sub_item s ON s.meeting_id = a.meeting_id AND s.number = a.number
  WHERE a.letter IS NULL
  GROUP BY a.meeting_id
)
SELECT m.id, 1, m.programme_label, COALESCE(p.revised_at, m.revised_at), 'Plenary',
       CONCAT('{"programme":{"items":', COALESCE(p.items, '[]'),
           ',"agenda":', COALESCE(a.agenda, '{"items":[]}'), '},"withdrawn":[]}')
FROM meeting m
LEFT JOIN programme p ON p.meeting_id = m.id
LEFT JOIN agenda a ON a.meeting_id = m.id
WHERE (p.items IS NOT NULL OR a.agenda IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM programme_version v WHERE v.meeting_id = m.id);

SET SESSION group_concat_max_len = DEFAULT;
