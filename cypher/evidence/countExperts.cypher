MATCH (e:Expert)
WHERE (NOT e:Restricted OR any(team IN e.restrictedTo WHERE team IN $teams))
  AND ($study IS NULL OR e.study = $study)
  AND ($community IS NULL OR EXISTS { (e)-[:MEMBER_OF]->(:Community {id: $community}) })
  AND ($concepts IS NULL
    OR EXISTS { (e)<-[:SAID_BY]-(q:Quotation)-[:CODED_AS]->(c:Concept) WHERE c.id IN $concepts AND (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams)) }
    OR EXISTS { (e)-[:HOLDS]->(c:Concept) WHERE c.id IN $concepts })
RETURN count(e)
