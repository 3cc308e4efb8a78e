CREATE TABLE directory_merge (
  id        BIGINT NOT NULL AUTO_INCREMENT,
  what      VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  gone_id   BIGINT NOT NULL,
  kept_id   BIGINT NOT NULL,
  way_back  LONGTEXT NOT NULL,
  merged_by VARCHAR(200) NOT NULL,
  merged_at DATETIME(6) NOT NULL,
  undone_by VARCHAR(200),
  undone_at DATETIME(6),
  CONSTRAINT directory_merge_pk PRIMARY KEY (id),
  KEY directory_merge_kept (what, kept_id, id),
  KEY directory_merge_gone (what, gone_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
