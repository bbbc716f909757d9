MATCH (about:Concept)<-[:CODED_AS]-(q:Quotation)
WHERE about.id IN $concepts AND (NOT about:Restricted OR any(team IN about.restrictedTo WHERE team IN $teams)) AND (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams))
  AND ($study IS NULL OR q.study = $study)
  AND ($expert IS NULL OR EXISTS { (q)-[:SAID_BY]->(:Expert {id: $expert}) })
  AND ($community IS NULL OR EXISTS { (q)-[:SAID_BY]->(:Expert)-[:MEMBER_OF]->(:Community {id: $community}) })
WITH DISTINCT q
ORDER BY q.id
SKIP $offset LIMIT $limit
MATCH (q)-[:SAID_BY]->(e:Expert)-[:MEMBER_OF]->(g:Community)
RETURN q {
  .*,
  expert: e.id,
  community: g.id,
  source: head([(q)-[:FROM]->(s:Source) | s.id]),
  locator: head([(q)-[from:FROM]->(:Source) | from.locator]),
  codings: COLLECT {
    MATCH (q)-[coded:CODED_AS]->(c:Concept)
    RETURN {concept: c.id, stance: coded.stance}
    ORDER BY coded.position, c.id
  },
  renderings: [(q)-[:HAS_RENDERING]->(r:Rendering) | r {.*}]
}
ORDER BY q.id
