// Statements name these before the first of them is there.
CALL db.createLabel('Respondent');
CALL db.createLabel('Restricted');
CALL db.createRelationshipType('COUNTED');
CALL db.createRelationshipType('COUNTED_IN');
CALL db.createRelationshipType('MEMBER_OF_TEAM');
CALL db.createProperty('access');
CALL db.createProperty('consent');
CALL db.createProperty('restrictedTo');
CALL db.createProperty('restricts');
// Until now a stance that may be counted and not shown was kept beside the stances that may.
MATCH (e:Expert)-[held:HOLDS {basis: 'NOTE'}]->(c:Concept)
CREATE (e)-[:COUNTED {state: held.state}]->(c)
DELETE held;
// Until now all studies were open to everybody.
MATCH (s:Study)
SET s.access = 'RELEASED';
