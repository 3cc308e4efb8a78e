CREATE TABLE mail_wording (
  meeting_id     BIGINT NOT NULL,
  kind           VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject        VARCHAR(200) NOT NULL,
  body           TEXT NOT NULL,
  changed_at     DATETIME(6) NOT NULL,
  changed_by     VARCHAR(200) NOT NULL,
  version        INT NOT NULL,
  CONSTRAINT mail_wording_pk PRIMARY KEY (meeting_id, kind),
  CONSTRAINT mail_wording_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
