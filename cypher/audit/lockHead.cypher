// Setting a property takes the node's lock: the number is read after that.
MERGE (h:AuditHead {id: 'head'})
ON CREATE SET h.number = 0, h.hash = $hash
SET h.locked = true
WITH h
RETURN h {.number, .hash}
