DROP TABLE IF EXISTS item_part, item_admits, guiding_question;
