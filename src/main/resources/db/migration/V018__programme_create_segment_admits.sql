CREATE TABLE segment_admits (
  segment_id  BIGINT NOT NULL,
  designation VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT segment_admits_pk PRIMARY KEY (segment_id, designation),
  CONSTRAINT segment_admits_segment_fk FOREIGN KEY (segment_id) REFERENCES segment (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
