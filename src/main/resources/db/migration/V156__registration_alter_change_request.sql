ALTER TABLE change_request ADD COLUMN form_answers MEDIUMTEXT NULL AFTER answers;
