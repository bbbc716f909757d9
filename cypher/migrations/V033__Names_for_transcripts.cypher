// Statements name these before the first transcript is imported.
CALL db.createRelationshipType('HAS_TRANSCRIPT');
CALL db.createRelationshipType('SPOKEN_BY');
CALL db.createRelationshipType('HAS_SEGMENT');
CALL db.createProperty('starts');
CALL db.createProperty('ends');
CALL db.createProperty('speakers');
CALL db.createProperty('times');
CALL db.createProperty('start');
CALL db.createProperty('end');
CALL db.createProperty('guid');
