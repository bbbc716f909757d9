MATCH (each:Quotation)
WITH count(each) AS total
MATCH (q:Quotation)
WHERE q.id IS NOT NULL
WITH q, total
ORDER BY q.id
LIMIT 20
MATCH (q)-[:SAID_BY]->(e:Expert)-[:MEMBER_OF]->(g:Community)
RETURN q {
  .*,
  expert: e.id,
  community: g.id,
  source: head([(q)-[:FROM]->(s:Source) | s.id]),
  locator: head([(q)-[from:FROM]->(:Source) | from.locator]),
  codings: [(q)-[coded:CODED_AS]->(c:Concept) | {concept: c.id, stance: coded.stance}],
  renderings: [(q)-[:HAS_RENDERING]->(r:Rendering) | r {.*}]
} AS quotation, total
