// Statements name these before the first pair of concepts is decided.
CALL db.createRelationshipType('MAPPED_TO');
CALL db.createRelationshipType('SAME_INSTITUTION');
CALL db.createProperty('grade');
CALL db.createProperty('same');
CALL db.createProperty('changedBy');
CALL db.createProperty('changedAt');
CALL db.createProperty('note');
