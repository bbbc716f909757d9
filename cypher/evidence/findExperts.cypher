MATCH (e:Expert)-[:MEMBER_OF]->(g:Community)
WHERE ($study IS NULL OR e.study = $study)
  AND ($community IS NULL OR g.id = $community)
  AND ($concepts IS NULL OR EXISTS {
    (e)<-[:SAID_BY]-(:Quotation)-[:CODED_AS]->(c:Concept) WHERE c.id IN $concepts
  })
WITH e, g
ORDER BY g.position, g.id, e.sort_en, e.id
SKIP $offset LIMIT $limit
RETURN e {.*, community: g.id, quotations: COUNT { (e)<-[:SAID_BY]-(:Quotation) }}
