MATCH (e:Expert)
WHERE ($study IS NULL OR e.study = $study)
  AND ($concepts IS NULL
    OR EXISTS { (e)<-[:SAID_BY]-(:Quotation)-[:CODED_AS]->(c:Concept) WHERE c.id IN $concepts }
    OR EXISTS { (e)-[:HOLDS]->(c:Concept) WHERE c.id IN $concepts })
OPTIONAL MATCH (e)-[:MEMBER_OF]->(g:Community)
WITH e, g
WHERE $community IS NULL OR g.id = $community
ORDER BY g.study, g.position, g.id, e.study, e.sort_en, e.id
SKIP $offset LIMIT $limit
RETURN e {
  .*,
  community: g.id,
  quotations: COUNT { (e)<-[:SAID_BY]-(:Quotation) },
  votes: COUNT { (e)-[:HOLDS {basis: 'VOTE'}]->(:Concept) }
}
