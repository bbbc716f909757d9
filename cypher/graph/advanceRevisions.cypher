UNWIND $ids AS id
MATCH (r:Revision {id: id})
SET r.number = r.number + 1
