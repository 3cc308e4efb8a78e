UPDATE registration SET status = 'UNDER_REVIEW' WHERE status = 'SUBMITTED';
