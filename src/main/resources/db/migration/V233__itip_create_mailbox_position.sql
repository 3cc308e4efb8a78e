CREATE TABLE mailbox_position (
  mailbox  CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  validity BIGINT NOT NULL,
  last_uid BIGINT NOT NULL,
  CONSTRAINT mailbox_position_pk PRIMARY KEY (mailbox)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
