MATCH (c:Community)
WHERE (NOT c:Restricted OR any(team IN c.restrictedTo WHERE team IN $teams))
OPTIONAL MATCH (s:Study)-[sampled:SAMPLED]->(c)
WHERE (NOT s:Restricted OR any(team IN s.restrictedTo WHERE team IN $teams))
WITH c, collect(CASE WHEN s IS NULL THEN null ELSE {study: s.id, size: sampled.size} END) AS samples
ORDER BY c.study, c.position, c.id
RETURN c {.*, samples: samples}
