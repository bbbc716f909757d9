MATCH (c:Concept)
WHERE ($study IS NULL OR c.study = $study)
  AND ($kind IS NULL OR c.kind = $kind)
  AND ($moderated OR NOT coalesce(c.moderated, false))
  AND ($community IS NULL OR EXISTS { (c)<-[:CODED_AS]-()-[:SAID_BY]->()-[:MEMBER_OF]->(:Community {id: $community}) }
    OR EXISTS { (c)<-[:ABOUT]-(:Finding)-[:AMONG]->(:Community {id: $community}) }
    OR EXISTS { (c)<-[:HOLDS]-()-[:MEMBER_OF]->(:Community {id: $community}) })
  AND ($theme IS NULL OR EXISTS { (c)-[:BROADER*0..]->(:Concept {id: $theme}) })
RETURN count(c)
