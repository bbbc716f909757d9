MERGE (h:AuditHead {id: 'head'})
SET h += $properties
WITH h
UNWIND $rows AS row
CREATE (e:AuditEntry)
SET e = row
