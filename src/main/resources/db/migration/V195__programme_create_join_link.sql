CREATE TABLE join_link (
  meeting_id BIGINT NOT NULL,
  item_id    CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  address    VARCHAR(1000),
  revised_at DATETIME(6) NOT NULL,
  CONSTRAINT join_link_pk PRIMARY KEY (meeting_id, item_id),
  CONSTRAINT join_link_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
