MERGE (r:Revision {id: $id})
SET r.number = $number
