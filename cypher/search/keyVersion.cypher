OPTIONAL MATCH (r:Revision {id: 'search-keys'})
RETURN coalesce(r.number, 0)
