// Statements name these before the first transcript is coded a second time.
CALL db.createLabel('SecondCoding');
CALL db.createRelationshipType('HAS_SECOND_CODING');
CALL db.createRelationshipType('MARKS');
CALL db.createRelationshipType('COMPARED_WITH');
CALL db.createRelationshipType('SETTLED');
CALL db.createProperty('coder');
CALL db.createProperty('doneAt');
CALL db.createProperty('read');
CALL db.createProperty('taken');
