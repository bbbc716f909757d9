MERGE (r:Revision {id: 'schema'})
SET r.number = $checksum
