MATCH (theme:Concept {id: $theme})<-[:BROADER*0..8]-(:Concept)<-[:CODED_AS]-(q:Quotation)
WITH theme, count(DISTINCT q) AS total
MATCH (theme)<-[:BROADER*0..8]-(:Concept)<-[:CODED_AS]-(q:Quotation)
WITH DISTINCT q, total
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
