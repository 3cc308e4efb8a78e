-- No foreign key: noting many at once must not wait for, or hold up, those who are at work on a registration.
CREATE TABLE calendar_due (
  id              BIGINT NOT NULL AUTO_INCREMENT,
  registration_id BIGINT NOT NULL,
  due_at          DATETIME(6) NOT NULL,
  CONSTRAINT calendar_due_pk PRIMARY KEY (id),
  KEY calendar_due_next (due_at, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
