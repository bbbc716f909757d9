MATCH (:Concept {id: $concept})<-[:CODED_AS]-(q:Quotation)-[:SAID_BY]->(e:Expert)-[:MEMBER_OF]->(g:Community)
WITH g.id AS community, count(q) AS quotations, count(DISTINCT e) AS experts
WITH collect({community: community, quotations: quotations, experts: experts}) AS tallies
MATCH (:Concept {id: $concept})<-[:CODED_AS]-(q:Quotation)
WITH q, tallies
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
} AS quotation, tallies
