MATCH (g:Community)
OPTIONAL MATCH (s:Study)-[sampled:SAMPLED]->(g)
RETURN g.id, s.id, sampled.size
ORDER BY g.study, g.position, g.id
