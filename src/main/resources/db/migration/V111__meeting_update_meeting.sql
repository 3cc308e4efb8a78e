-- Calendars have been told the revision until now, and a sequence never goes down.
UPDATE meeting SET entry_sequence = LEAST(revision, 2147483647);
