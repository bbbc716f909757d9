// Per concept and community: the quotations, the experts quoted, the findings, and who voted.
UNWIND $concepts AS id
MATCH (c:Concept {id: id})
WHERE (NOT c:Restricted OR any(team IN c.restrictedTo WHERE team IN $teams))
CALL (c) {
  MATCH (c)<-[:CODED_AS]-(q:Quotation)-[:SAID_BY]->(e:Expert)-[:MEMBER_OF]->(g:Community)
  WHERE (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams))
  RETURN g.id AS community, count(q) AS quotations, count(DISTINCT e) AS experts, 0 AS findings, 0 AS votes
  UNION ALL
  MATCH (c)<-[:ABOUT]-(f:Finding)
  WHERE (NOT f:Restricted OR any(team IN f.restrictedTo WHERE team IN $teams))
  OPTIONAL MATCH (f)-[:AMONG]->(g:Community)
  RETURN g.id AS community, 0 AS quotations, 0 AS experts, count(f) AS findings, 0 AS votes
  UNION ALL
  MATCH (c)<-[:HOLDS {basis: 'VOTE'}]-(e:Expert)-[:MEMBER_OF]->(g:Community)
  WHERE (NOT e:Restricted OR any(team IN e.restrictedTo WHERE team IN $teams))
  RETURN g.id AS community, 0 AS quotations, 0 AS experts, 0 AS findings, count(e) AS votes
}
WITH c.id AS concept, community, sum(quotations) AS quotations, sum(experts) AS experts,
  sum(findings) AS findings, sum(votes) AS votes
RETURN {
  concept: concept,
  community: community,
  quotations: quotations,
  experts: experts,
  findings: findings,
  votes: votes
}
