// Unguarded: it says only whether there is anything.
MATCH (n)
WHERE none(label IN labels(n) WHERE label IN $derived OR label STARTS WITH '__Neo4jMigration')
RETURN true
LIMIT 1
