MATCH (c:Community)
OPTIONAL MATCH (s:Study)-[sampled:SAMPLED]->(c)
WITH c, collect(CASE WHEN s IS NULL THEN null ELSE {study: s.id, size: sampled.size} END) AS samples
ORDER BY c.study, c.position, c.id
RETURN c {.*, samples: samples}
