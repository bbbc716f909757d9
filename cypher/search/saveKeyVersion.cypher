MERGE (r:Revision {id: 'search-keys'})
SET r.number = $version
