UNWIND $ids AS id
MERGE (r:Revision {id: id})
ON CREATE SET r.number = timestamp()
SET r.number = r.number + 1
