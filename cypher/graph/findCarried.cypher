// Unguarded: a restore keeps the facts that were recorded after its backup.
MATCH (n)
WHERE any(label IN labels(n) WHERE label IN $names)
RETURN labels(n) AS labels, properties(n) AS properties
