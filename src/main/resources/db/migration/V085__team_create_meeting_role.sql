CREATE TABLE meeting_role (
  id         BIGINT NOT NULL AUTO_INCREMENT,
  meeting_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  role       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version    INT NOT NULL DEFAULT 0,
  granted_at DATETIME(6) NOT NULL,
  CONSTRAINT meeting_role_pk PRIMARY KEY (id),
  CONSTRAINT meeting_role_unique UNIQUE (meeting_id, account_id, role),
  CONSTRAINT meeting_role_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
  CONSTRAINT meeting_role_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
