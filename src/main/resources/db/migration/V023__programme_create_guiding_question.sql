CREATE TABLE guiding_question (
  item_id  BIGINT NOT NULL,
  position INT NOT NULL,
  text     TEXT NOT NULL,
  CONSTRAINT guiding_question_pk PRIMARY KEY (item_id, position),
  CONSTRAINT guiding_question_item_fk FOREIGN KEY (item_id) REFERENCES programme_item (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
