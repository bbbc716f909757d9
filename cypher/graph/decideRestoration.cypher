MATCH (r:Restoration)
SET r.state = 'DECIDED'
