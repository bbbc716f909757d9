// Unguarded: a backup holds everything, and only administrators make one.
MATCH (start)-[r]->(end)
WHERE type(r) <> 'MIGRATED_TO'
RETURN elementId(start) AS start, type(r) AS type, elementId(end) AS end, properties(r) AS properties
