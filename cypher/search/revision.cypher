OPTIONAL MATCH (r:Revision {id: 'search'})
RETURN coalesce(r.number, 0)
