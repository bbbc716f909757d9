// A search in an index that is not complete fails.
CALL db.awaitIndexes(240);
