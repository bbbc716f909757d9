// Statements name these before the first roster is there.
CALL db.createLabel('Group');
CALL db.createRelationshipType('HAS_ROSTER');
CALL db.createRelationshipType('CONSIDERS');
CALL db.createRelationshipType('IS');
CALL db.createRelationshipType('INVITES');
CALL db.createRelationshipType('HAS_GROUP');
CALL db.createRelationshipType('SEATS');
CALL db.createProperty('person');
CALL db.createProperty('expert');
CALL db.createProperty('invited');
CALL db.createProperty('round');
CALL db.createProperty('day');
CALL db.createProperty('number');
CALL db.createProperty('position');
CALL db.createProperty('people');
