// Setting a property to itself takes the node's lock and writes nothing. The number is read after
// that, and so waits for a transaction that is committing a new one.
MATCH (r:Revision {id: $id})
SET r.locked = true
WITH r
RETURN r.number
