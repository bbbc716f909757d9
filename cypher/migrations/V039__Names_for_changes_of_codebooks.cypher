CALL db.createLabel('CodebookChange');
// Statements name these before the first codebook is changed here. All changes are written under the
// lock of the writers, so that no two have the same number.
CALL db.createProperty('retired');
CALL db.createProperty('number');
CALL db.createProperty('into');
CALL db.createProperty('together');
CALL db.createProperty('steps');
CALL db.createProperty('undoneBy');
CALL db.createProperty('undoneAt');
