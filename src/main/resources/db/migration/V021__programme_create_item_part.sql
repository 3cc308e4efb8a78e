CREATE TABLE item_part (
  id              BIGINT NOT NULL AUTO_INCREMENT,
  item_id         BIGINT NOT NULL,
  position        INT NOT NULL,
  title           VARCHAR(300) NOT NULL,
  printed_minutes INT,
  printed_line    VARCHAR(300),
  order_basis     VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin,
  CONSTRAINT item_part_pk PRIMARY KEY (id),
  CONSTRAINT item_part_position_unique UNIQUE (item_id, position),
  CONSTRAINT item_part_item_fk FOREIGN KEY (item_id) REFERENCES programme_item (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
