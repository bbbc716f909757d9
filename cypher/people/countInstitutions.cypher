MATCH (i:Institution)
WHERE ($kind IS NULL OR i.kind = $kind)
  AND ($community IS NULL OR EXISTS { (i)-[:BASED_IN]->(:Community {id: $community}) })
RETURN count(i)
