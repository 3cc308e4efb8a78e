CREATE TABLE session_choice (
  registration_id BIGINT NOT NULL,
  item_id         BIGINT NOT NULL,
  CONSTRAINT session_choice_pk PRIMARY KEY (registration_id, item_id),
  CONSTRAINT session_choice_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE,
  CONSTRAINT session_choice_item_fk FOREIGN KEY (item_id) REFERENCES programme_item (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
