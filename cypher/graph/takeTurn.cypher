// Setting a property to itself takes the node's lock and writes nothing.
MATCH (r:Revision {id: 'writers'})
SET r.locked = true
