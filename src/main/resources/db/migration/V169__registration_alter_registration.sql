ALTER TABLE registration MODIFY COLUMN consent_privacy_at DATETIME(6);
