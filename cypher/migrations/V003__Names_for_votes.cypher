// Statements name these before the first vote is there.
CALL db.createRelationshipType('HOLDS');
CALL db.createProperty('basis');
CALL db.createLabel('VotedStatement');
CALL db.createProperty('sector');
