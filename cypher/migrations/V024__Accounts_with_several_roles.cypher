// Names that statements use before the first account has them.
CALL db.createRelationshipType('MEMBER_OF_TEAM');
CALL db.createProperty('displayName');
CALL db.createProperty('email');
CALL db.createProperty('roles');
CALL db.createProperty('state');
CALL db.createProperty('created');
CALL db.createProperty('signedIn');
CALL db.createProperty('temporary');
CALL db.createProperty('generation');
CALL db.createProperty('link');
CALL db.createProperty('linkUntil');
// Until now an account had one role, and everybody who had one could log in.
MATCH (a:Account)
WHERE a.role IS NOT NULL
SET a.roles = [a.role], a.displayName = a.name, a.state = 'ACTIVE', a.created = datetime(),
  a.temporary = false, a.generation = 1
REMOVE a.role;
