// Whoever keeps what it stands for in memory learns from the number that it has changed.
MERGE (r:Revision {id: $id})
SET r.number = coalesce(r.number, 0) + 1
