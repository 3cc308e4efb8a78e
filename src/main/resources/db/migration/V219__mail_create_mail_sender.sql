CREATE TABLE mail_sender (
  meeting_id BIGINT NOT NULL,
  name       VARCHAR(120) NOT NULL,
  address    VARCHAR(254),
  reply_to   VARCHAR(254),
  CONSTRAINT mail_sender_pk PRIMARY KEY (meeting_id),
  CONSTRAINT mail_sender_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
