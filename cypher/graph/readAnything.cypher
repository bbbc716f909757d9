// Unguarded: whether the database answers at all.
MATCH (n)
RETURN labels(n) AS labels
LIMIT 1
