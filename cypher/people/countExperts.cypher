MATCH (e:Expert)
WHERE ($study IS NULL OR e.study = $study)
  AND ($community IS NULL OR EXISTS { (e)-[:MEMBER_OF]->(:Community {id: $community}) })
RETURN count(e)
