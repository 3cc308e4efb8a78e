CREATE TABLE speaker_slot (
  id            BIGINT NOT NULL AUTO_INCREMENT,
  item_id       BIGINT NOT NULL,
  part_id       BIGINT,
  position      INT NOT NULL,
  person_id     BIGINT,
  body_id       BIGINT,
  state_code    CHAR(3) CHARACTER SET ascii COLLATE ascii_bin,
  group_name    VARCHAR(200),
  constituency  VARCHAR(100),
  capacity_line VARCHAR(300),
  printed_line  VARCHAR(300),
  CONSTRAINT speaker_slot_pk PRIMARY KEY (id),
  CONSTRAINT speaker_slot_item_fk FOREIGN KEY (item_id) REFERENCES programme_item (id) ON DELETE CASCADE,
  CONSTRAINT speaker_slot_part_fk FOREIGN KEY (part_id) REFERENCES item_part (id) ON DELETE CASCADE,
  CONSTRAINT speaker_slot_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT speaker_slot_body_fk FOREIGN KEY (body_id) REFERENCES body (id),
  KEY speaker_slot_order (item_id, part_id, position)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
