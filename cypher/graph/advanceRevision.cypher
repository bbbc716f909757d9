// Whoever keeps what it stands for in memory learns from the number that it has changed; what was
// kept beside the number goes.
MERGE (r:Revision {id: $id})
SET r = {id: $id, number: coalesce(r.number, 0) + 1}
