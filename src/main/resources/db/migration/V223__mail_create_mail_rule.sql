CREATE TABLE mail_rule (
  id         BIGINT NOT NULL AUTO_INCREMENT,
  public_id  CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  meeting_id BIGINT NOT NULL,
  anchor     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  days       INT NOT NULL,
  status     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  segment    VARCHAR(20) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  created_by VARCHAR(200) NOT NULL,
  CONSTRAINT mail_rule_pk PRIMARY KEY (id),
  CONSTRAINT mail_rule_public_id_unique UNIQUE (public_id),
  CONSTRAINT mail_rule_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
