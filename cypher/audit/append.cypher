CREATE (e:AuditEntry)
SET e = $properties
WITH e
MATCH (h:AuditHead {id: 'head'})
SET h.number = e.number, h.hash = e.hash
