ALTER TABLE speaker_slot
  DROP FOREIGN KEY speaker_slot_part_fk,
  DROP COLUMN part_id,
  DROP COLUMN group_name,
  DROP COLUMN constituency,
  DROP COLUMN capacity_line,
  DROP COLUMN printed_line;
