CREATE TABLE quota_seat (
  registration_id BIGINT NOT NULL,
  quota_id        BIGINT NOT NULL,
  CONSTRAINT quota_seat_pk PRIMARY KEY (registration_id, quota_id),
  CONSTRAINT quota_seat_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE,
  CONSTRAINT quota_seat_quota_fk FOREIGN KEY (quota_id) REFERENCES quota (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
