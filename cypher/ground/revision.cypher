OPTIONAL MATCH (r:Revision {id: 'evidence'})
RETURN coalesce(r.number, 0)
