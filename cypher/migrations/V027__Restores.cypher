// Statements name these before the first restore.
CALL db.createLabel('Restoration');
CALL db.createLabel('RestoreChunk');
CALL db.createProperty('state');
CALL db.createProperty('manifest');
CALL db.createProperty('part');
CALL db.createProperty('lines');
