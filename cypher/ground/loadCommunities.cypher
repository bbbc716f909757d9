MATCH (g:Community)
WHERE (NOT g:Restricted OR any(team IN g.restrictedTo WHERE team IN $teams))
OPTIONAL MATCH (s:Study)-[sampled:SAMPLED]->(g)
WHERE (NOT s:Restricted OR any(team IN s.restrictedTo WHERE team IN $teams))
RETURN g.id, s.id, sampled.size
ORDER BY g.study, g.position, g.id
