CREATE TABLE saved_view (
  id         BIGINT NOT NULL AUTO_INCREMENT,
  public_id  CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  meeting_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  name       VARCHAR(100) NOT NULL,
  shared     BOOLEAN NOT NULL,
  query      TEXT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT saved_view_pk PRIMARY KEY (id),
  CONSTRAINT saved_view_public_id_unique UNIQUE (public_id),
  CONSTRAINT saved_view_name_unique UNIQUE (meeting_id, account_id, name),
  CONSTRAINT saved_view_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
  CONSTRAINT saved_view_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
