// Statements name these before the first entry is there.
CALL db.createProperty('number');
CALL db.createProperty('hash');
CALL db.createProperty('at');
CALL db.createProperty('actor');
CALL db.createProperty('account');
CALL db.createProperty('action');
CALL db.createProperty('subject');
CALL db.createProperty('address');
