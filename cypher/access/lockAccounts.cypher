// Setting a property takes the node's lock until the transaction ends.
MERGE (r:Revision {id: 'accounts'})
SET r.locked = true
