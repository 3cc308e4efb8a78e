CREATE TABLE substitution (
  id            BIGINT NOT NULL AUTO_INCREMENT,
  delegation_id BIGINT NOT NULL,
  left_id       BIGINT NOT NULL,
  came_id       BIGINT NOT NULL,
  late          BOOLEAN NOT NULL,
  made_by       VARCHAR(200) NOT NULL,
  made_at       DATETIME(6) NOT NULL,
  CONSTRAINT substitution_pk PRIMARY KEY (id),
  CONSTRAINT substitution_delegation_fk FOREIGN KEY (delegation_id) REFERENCES delegation (id),
  CONSTRAINT substitution_left_fk FOREIGN KEY (left_id) REFERENCES registration (id) ON DELETE CASCADE,
  CONSTRAINT substitution_came_fk FOREIGN KEY (came_id) REFERENCES registration (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
