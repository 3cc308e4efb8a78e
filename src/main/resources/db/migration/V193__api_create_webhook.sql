CREATE TABLE webhook (
  id              BIGINT NOT NULL AUTO_INCREMENT,
  public_id       CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  meeting_id      BIGINT NOT NULL,
  url             VARCHAR(500) NOT NULL,
  events          VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  secret          VARBINARY(200) NOT NULL,
  created_by_name VARCHAR(200) NOT NULL,
  created_at      DATETIME(6) NOT NULL,
  failing_since   DATETIME(6),
  disabled_at     DATETIME(6),
  disabled_reason VARCHAR(500),
  CONSTRAINT webhook_pk PRIMARY KEY (id),
  CONSTRAINT webhook_public_id_unique UNIQUE (public_id),
  CONSTRAINT webhook_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
