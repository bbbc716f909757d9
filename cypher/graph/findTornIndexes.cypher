// Indexes that ought to belong to a constraint, of these names or of the library for migrations.
SHOW INDEXES YIELD name, owningConstraint
WHERE owningConstraint IS NULL
  AND (name IN $constraints OR name CONTAINS 'unique' AND name CONTAINS '__Neo4jMigration')
RETURN name
