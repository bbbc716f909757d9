MATCH (r:Revision {id: 'schema'})
RETURN r.number
