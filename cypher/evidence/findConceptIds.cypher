MATCH (c:Concept)
WHERE ($concept IS NULL OR c.id = $concept)
  AND ($kind IS NULL OR c.kind = $kind)
  AND ($theme IS NULL OR EXISTS { (c)-[:BROADER*0..]->(:Concept {id: $theme}) })
RETURN c.id
