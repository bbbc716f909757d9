// Indexes without the constraint that should own them, with these names or those of the migrations
// library.
SHOW INDEXES YIELD name, owningConstraint
WHERE owningConstraint IS NULL
  AND (name IN $constraints OR name CONTAINS 'unique' AND name CONTAINS '__Neo4jMigration')
RETURN name
