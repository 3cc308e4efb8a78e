CREATE TABLE check_waiver (
  meeting_id BIGINT NOT NULL,
  finding    CHAR(16) NOT NULL,
  check_code VARCHAR(40) NOT NULL,
  item_id    CHAR(36) NULL,
  reason     VARCHAR(500) NOT NULL,
  waived_by  VARCHAR(200) NOT NULL,
  waived_at  DATETIME(6) NOT NULL,
  CONSTRAINT check_waiver_pk PRIMARY KEY (meeting_id, finding),
  CONSTRAINT check_waiver_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
