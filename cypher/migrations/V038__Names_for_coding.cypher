// Statements name these before the first passage is coded here.
CALL db.createProperty('memo');
CALL db.createProperty('madeHere');
CALL db.createProperty('codedBy');
CALL db.createProperty('codedAt');
CALL db.createProperty('addedBy');
