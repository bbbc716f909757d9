// Statements name these before the first transcript is coded a second time.
CALL db.createLabel('SecondCoding');
CALL db.createRelationshipType('HAS_SECOND_CODING');
CALL db.createProperty('coder');
CALL db.createProperty('doneAt');
CALL db.createProperty('read');
CALL db.createProperty('marks');
CALL db.createProperty('comparedWith');
CALL db.createProperty('settled');
