MATCH (r:Revision {id: 'evidence'})
WHERE r.firstPage IS NOT NULL
RETURN r.firstPage
