// Statements name this before the first quotation is corrected here.
CALL db.createProperty('corrected');
