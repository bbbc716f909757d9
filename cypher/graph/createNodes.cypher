// Unguarded: it returns only ids of the database, to a restore.
// The rows that come back are in the order of those given.
UNWIND range(0, size($rows) - 1) AS i
WITH i, $rows[i] AS row
CREATE (n:$(row.labels))
SET n = row.properties
WITH i, elementId(n) AS id
ORDER BY i
RETURN id
