// Statements name these before the first inquiry is kept.
CALL db.createProperty('query');
CALL db.createProperty('ranAt');
CALL db.createProperty('found');
