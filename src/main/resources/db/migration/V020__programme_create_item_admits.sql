CREATE TABLE item_admits (
  item_id     BIGINT NOT NULL,
  designation VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT item_admits_pk PRIMARY KEY (item_id, designation),
  CONSTRAINT item_admits_item_fk FOREIGN KEY (item_id) REFERENCES programme_item (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
