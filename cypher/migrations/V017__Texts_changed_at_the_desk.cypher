// Statements name it before the first text of a concept is changed.
CALL db.createProperty('changedTexts');
