MATCH (r:Restoration)
DELETE r
