CREATE TABLE delegation_news (
  delegation_id   BIGINT NOT NULL,
  registration_id BIGINT NOT NULL,
  since           DATETIME(6) NOT NULL,
  CONSTRAINT delegation_news_pk PRIMARY KEY (delegation_id, registration_id),
  CONSTRAINT delegation_news_delegation_fk FOREIGN KEY (delegation_id) REFERENCES delegation (id) ON DELETE CASCADE,
  CONSTRAINT delegation_news_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE,
  KEY delegation_news_since (since)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
