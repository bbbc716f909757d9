MATCH (c:Concept)
WHERE (NOT c:Restricted OR any(team IN c.restrictedTo WHERE team IN $teams))
  AND ($concept IS NULL OR c.id = $concept)
  AND ($kind IS NULL OR c.kind = $kind)
  AND ($theme IS NULL OR EXISTS { (c)-[:BROADER*0..]->(:Concept {id: $theme}) })
RETURN c.id
