// One relationship stands for all that is reported of a community on a concept, with the number of
// findings behind it.
MATCH (c:Concept {study: $study})
CALL (c) {
  MATCH (c)<-[old:REPORTED_ON]-()
  DELETE old
}
CALL (c) {
  MATCH (c)<-[:ABOUT]-(f:Finding)-[:AMONG]->(g:Community)
  WITH c, g, count(f) AS evidence, collect(DISTINCT f.stance) AS stances
  CREATE (g)-[:REPORTED_ON {
    evidence: evidence,
    stance: CASE size(stances) WHEN 1 THEN stances[0] ELSE 'MIXED' END
  }]->(c)
}
