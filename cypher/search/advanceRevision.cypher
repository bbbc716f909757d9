MERGE (r:Revision {id: 'search'})
SET r.number = coalesce(r.number, 0) + 1
