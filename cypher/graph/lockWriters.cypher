// Setting a property takes the node's lock. A database that was emptied by other means has no node.
MERGE (r:Revision {id: 'writers'})
SET r.locked = true
