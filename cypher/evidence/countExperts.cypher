MATCH (e:Expert)
WHERE ($study IS NULL OR e.study = $study)
  AND ($community IS NULL OR EXISTS { (e)-[:MEMBER_OF]->(:Community {id: $community}) })
  AND ($concepts IS NULL
    OR EXISTS { (e)<-[:SAID_BY]-(:Quotation)-[:CODED_AS]->(c:Concept) WHERE c.id IN $concepts }
    OR EXISTS { (e)-[:HOLDS]->(c:Concept) WHERE c.id IN $concepts })
RETURN count(e)
