// Setting a property to itself takes the node's lock and writes nothing. The number is read after
// that, and so waits for a transaction that is committing a new one. A database that was emptied by
// other means has no number: it gets one that nobody has seen before.
MERGE (r:Revision {id: $id})
ON CREATE SET r.number = timestamp()
SET r.locked = true
WITH r
RETURN r.number
