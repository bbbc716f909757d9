// Unguarded: a backup holds everything, and only administrators make one.
// Everything but what is made from other nodes and what the migrations library keeps.
MATCH (n)
WHERE none(label IN labels(n) WHERE label IN $derived OR label STARTS WITH '__Neo4jMigration')
RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties
