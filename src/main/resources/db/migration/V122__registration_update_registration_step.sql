UPDATE registration_step SET status = 'UNDER_REVIEW' WHERE status = 'SUBMITTED';
