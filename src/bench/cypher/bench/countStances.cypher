MATCH (g:Community)<-[:MEMBER_OF]-(e:Expert)
WHERE ($study IS NULL OR e.study = $study)
  AND ($sector IS NULL OR e.sector = $sector)
MATCH (e)-[h:HOLDS]->(c)
WITH g, c, h.state AS state, count(*) AS experts
RETURN c.id, g.id, state, experts
