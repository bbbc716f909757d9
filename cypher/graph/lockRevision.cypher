// Setting a property to what it is takes the node's lock and writes nothing. The number is read after
// that: it waits for whoever is committing a new one.
MATCH (r:Revision {id: $id})
SET r.locked = true
WITH r
RETURN r.number
