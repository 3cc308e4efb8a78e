ALTER TABLE body ADD KEY body_acronym (acronym);
