-- A programme as builds before versions wrote it, with everything that could go wrong on its way into JSON.
INSERT INTO meeting (id, slug, code, title, kind, stage, programme_label, date_precision, created_at, revised_at)
VALUES (1, 'full', 'FULL', 'Full', 'POLICY_DIALOGUE', 'SCHEDULED', 'Provisional Programme', 'DAY', '2025-01-01', '2025-01-02'),
       (2, 'agenda-only', 'AGENDA', 'Agenda only', 'SOM', 'SCHEDULED', NULL, 'DAY', '2025-01-01', '2025-01-02'),
       (3, 'bare', 'BARE', 'Bare', 'SOM', 'SCHEDULED', NULL, 'DAY', '2025-01-01', '2025-01-02');

INSERT INTO segment (id, meeting_id, position, code, title, access, visibility) VALUES (1, 1, 1, 'B', 'Closed', 'RESTRICTED', 'HIDDEN');

INSERT INTO person (id, public_id, printed_name, created_at) VALUES (1, 'p1', 'Ms. “Quoted” \\ Өнөр', '2025-01-01');

INSERT INTO body (id, name, kind) VALUES (1, 'Body "One"', 'NGO');

INSERT INTO programme_item (id, public_id, meeting_id, segment_id, position, kind, day, starts_at, ends_at, printed_minutes, number,
  title, description, room, own_audience, audience_line, questions_promised, cancelled, sequence_no, created_at, revised_at)
VALUES (1, 'item-late', 1, 1, 1, 'SESSION', '2025-09-23', '14:00', '15:30', 90, 2, 'Late "session" 会议 😀', CONCAT('Line one', CHAR(10), 'line two', CHAR(9), 'tab \\ end'),
        'Room 1', TRUE, 'Some only', TRUE, FALSE, 7, '2025-01-01', '2025-01-03 04:05:06.123456'),
       (2, 'item-early', 1, NULL, 2, 'OPENING', '2025-09-23', '09:30', '10:00', NULL, NULL, 'Early', NULL, NULL, FALSE, NULL, FALSE, TRUE, 0, '2025-01-01', '2025-01-01'),
       (3, 'item-untimed', 1, NULL, 0, 'SOCIAL', NULL, NULL, NULL, NULL, NULL, 'Untimed', NULL, NULL, TRUE, NULL, FALSE, FALSE, 0, '2025-01-01', '2025-01-01');

INSERT INTO item_admits (item_id, designation) VALUES (1, 'NEASPEC_NFP'), (1, 'NEACAP_SPC_MEMBER');

INSERT INTO item_part (id, item_id, position, title, printed_minutes, printed_line, order_basis)
VALUES (2, 1, 1, 'First part', 40, 'First part by States', 'AS_LISTED'),
       (1, 1, 2, 'Second part', NULL, NULL, NULL);

INSERT INTO speaker_slot (item_id, part_id, position, person_id, body_id, state_code, group_name, constituency, capacity_line, printed_line)
VALUES (1, 2, 2, NULL, NULL, 'MNG', NULL, NULL, NULL, NULL),
       (1, 2, 1, NULL, NULL, 'CHN', NULL, NULL, 'as Chair', NULL),
       (1, NULL, 1, 1, 1, NULL, NULL, 'NGO', 'Moderator', 'A line of its own'),
       (2, NULL, 1, NULL, NULL, NULL, 'National Focal Points', NULL, NULL, NULL);

INSERT INTO guiding_question (item_id, position, text) VALUES (1, 2, 'Why?'), (1, 1, 'What "is" it?');

INSERT INTO agenda_item (meeting_id, position, number, letter, title)
VALUES (2, 1, 1, NULL, 'Opening'), (2, 2, 2, NULL, 'Matters'), (2, 3, 2, 'a', 'Air'), (2, 4, 2, 'b', 'Sea'), (2, 5, 3, NULL, 'Closing');
