MATCH (q:Quotation)
WHERE q.id IN $ids AND (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams))
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
