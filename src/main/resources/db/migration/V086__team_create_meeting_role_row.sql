CREATE TABLE meeting_role_row (
  meeting_role_id BIGINT NOT NULL,
  item_id         CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT meeting_role_row_pk PRIMARY KEY (meeting_role_id, item_id),
  CONSTRAINT meeting_role_row_role_fk FOREIGN KEY (meeting_role_id) REFERENCES meeting_role (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
