UPDATE registration_step SET hand = 'SECRETARIAT' WHERE account_id IS NOT NULL;
