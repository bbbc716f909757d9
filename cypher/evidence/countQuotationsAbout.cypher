MATCH (about:Concept)<-[:CODED_AS]-(q:Quotation)
WHERE about.id IN $concepts
  AND ($study IS NULL OR q.study = $study)
  AND ($expert IS NULL OR EXISTS { (q)-[:SAID_BY]->(:Expert {id: $expert}) })
  AND ($community IS NULL OR EXISTS { (q)-[:SAID_BY]->()-[:MEMBER_OF]->(:Community {id: $community}) })
RETURN count(DISTINCT q)
