MATCH (g:Community {id: $community})<-[:MEMBER_OF]-(e:Expert)<-[:SAID_BY]-(q:Quotation)
WITH g, count(q) AS total
MATCH (g)<-[:MEMBER_OF]-(e:Expert)<-[:SAID_BY]-(q:Quotation)
WITH q, e, g, total
ORDER BY q.id
LIMIT 20
RETURN q {
  .*,
  expert: e.id,
  community: g.id,
  source: head([(q)-[:FROM]->(s:Source) | s.id]),
  locator: head([(q)-[from:FROM]->(:Source) | from.locator]),
  codings: [(q)-[coded:CODED_AS]->(c:Concept) | {concept: c.id, stance: coded.stance}],
  renderings: [(q)-[:HAS_RENDERING]->(r:Rendering) | r {.*}]
} AS quotation, total
