UPDATE officer
SET office = UPPER(REPLACE(office, '-', '_')),
    name = IF(state_code IS NULL, name, TRIM(SUBSTRING_INDEX(name, ' (', 1)));
