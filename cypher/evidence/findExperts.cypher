MATCH (e:Expert)
WHERE (NOT e:Restricted OR any(team IN e.restrictedTo WHERE team IN $teams))
  AND ($study IS NULL OR e.study = $study)
  AND ($concepts IS NULL
    OR EXISTS { (e)<-[:SAID_BY]-(q:Quotation)-[:CODED_AS]->(c:Concept) WHERE c.id IN $concepts AND (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams)) }
    OR EXISTS { (e)-[:HOLDS]->(c:Concept) WHERE c.id IN $concepts })
OPTIONAL MATCH (e)-[:MEMBER_OF]->(g:Community)
WITH e, g
WHERE $community IS NULL OR g.id = $community
ORDER BY g.study, g.position, g.id, e.study, e.sort_en, e.id
SKIP $offset LIMIT $limit
RETURN e {
  .*,
  community: g.id,
  quotations: COUNT { (e)<-[:SAID_BY]-(q:Quotation) WHERE (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams)) },
  votes: COUNT { (e)-[:HOLDS {basis: 'VOTE'}]->(:Concept) }
}
