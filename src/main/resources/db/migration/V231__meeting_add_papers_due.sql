ALTER TABLE meeting ADD COLUMN papers_due DATETIME(6) NULL AFTER registration_freezes;
