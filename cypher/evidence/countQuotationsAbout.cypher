MATCH (about:Concept)<-[:CODED_AS]-(q:Quotation)
WHERE about.id IN $concepts
  AND ($study IS NULL OR q.study = $study)
WITH DISTINCT q
MATCH (q)-[:SAID_BY]->(e:Expert)-[:MEMBER_OF]->(g:Community)
WHERE ($expert IS NULL OR e.id = $expert)
  AND ($community IS NULL OR g.id = $community)
RETURN count(q)
