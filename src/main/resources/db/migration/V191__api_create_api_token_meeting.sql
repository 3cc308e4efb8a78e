CREATE TABLE api_token_meeting (
  token_id   BIGINT NOT NULL,
  meeting_id BIGINT NOT NULL,
  CONSTRAINT api_token_meeting_pk PRIMARY KEY (token_id, meeting_id),
  CONSTRAINT api_token_meeting_token_fk FOREIGN KEY (token_id) REFERENCES api_token (id) ON DELETE CASCADE,
  CONSTRAINT api_token_meeting_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
