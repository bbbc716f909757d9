// The indexes that belong to no constraint, each as the statement that creates it. The token lookup
// indexes are in every database.
SHOW INDEXES YIELD createStatement, owningConstraint, type
WHERE owningConstraint IS NULL AND type <> 'LOOKUP'
RETURN createStatement AS statement
