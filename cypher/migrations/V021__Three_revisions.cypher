// The evidence had one revision for stances and concepts; now each has its own.
UNWIND ['stances', 'codebook', 'search', 'writers'] AS id
MERGE (r:Revision {id: id})
ON CREATE SET r.number = 0
SET r.locked = true;
MATCH (r:Revision {id: 'evidence'})
DELETE r;
CALL db.createProperty('archived');
