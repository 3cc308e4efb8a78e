DROP TABLE IF EXISTS agenda_item;
