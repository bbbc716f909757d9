MATCH (c:Concept)
WHERE (NOT c:Restricted OR any(team IN c.restrictedTo WHERE team IN $teams))
  AND ($study IS NULL OR c.study = $study)
  AND ($kind IS NULL OR c.kind = $kind)
  AND ($moderated OR NOT coalesce(c.moderated, false))
  AND ($retired OR NOT coalesce(c.retired, false))
  AND ($community IS NULL OR EXISTS { (c)<-[:CODED_AS]-(q:Quotation)-[:SAID_BY]->(:Expert)-[:MEMBER_OF]->(:Community {id: $community}) WHERE (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams)) }
    OR EXISTS { (c)<-[:ABOUT]-(f:Finding)-[:AMONG]->(:Community {id: $community}) WHERE (NOT f:Restricted OR any(team IN f.restrictedTo WHERE team IN $teams)) }
    OR EXISTS { (c)<-[:HOLDS]-(e:Expert)-[:MEMBER_OF]->(:Community {id: $community}) WHERE (NOT e:Restricted OR any(team IN e.restrictedTo WHERE team IN $teams)) })
  AND ($theme IS NULL OR EXISTS { (c)-[:BROADER*0..]->(:Concept {id: $theme}) })
RETURN count(c)
