CREATE TABLE mail_rule_run (
  rule_id    BIGINT NOT NULL,
  anchor_day DATE NOT NULL,
  people     INT NOT NULL,
  at         DATETIME(6) NOT NULL,
  CONSTRAINT mail_rule_run_pk PRIMARY KEY (rule_id, anchor_day),
  CONSTRAINT mail_rule_run_rule_fk FOREIGN KEY (rule_id) REFERENCES mail_rule (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
