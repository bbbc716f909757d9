CREATE CONSTRAINT dialogue_id IF NOT EXISTS FOR (n:Dialogue) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT agenda_item_id IF NOT EXISTS FOR (n:AgendaItem) REQUIRE n.id IS UNIQUE;
CREATE INDEX dialogue_owner IF NOT EXISTS FOR (n:Dialogue) ON (n.owner);
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
