// Statements name these before the first dialogue is there.
CALL db.createRelationshipType('HAS_ITEM');
CALL db.createRelationshipType('ON');
CALL db.createRelationshipType('BETWEEN');
CALL db.createRelationshipType('HOSTED_BY');
CALL db.createRelationshipType('MINDS');
CALL db.createRelationshipType('CAME_TO');
CALL db.createRelationshipType('HEARD');
CALL db.createProperty('sharedWith');
CALL db.createProperty('changed');
