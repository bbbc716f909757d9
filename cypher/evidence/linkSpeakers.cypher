// One relationship stands for all that an expert said of a concept, with the number of quotations
// behind it. It stores the ids of both ends, so that an index finds the strongest of a concept's
// hundred thousand without reading them all. What only the team of a study may see of an expert
// whom everybody may see is left out.
MATCH (e:Expert {study: $study})
CALL (e) {
  MATCH (e)-[old:SPEAKS_OF]->()
  DELETE old
}
CALL (e) {
  MATCH (e)<-[:SAID_BY]-(q:Quotation)-[coded:CODED_AS]->(c:Concept)
  WHERE e:Restricted OR NOT q:Restricted
  WITH e, c, count(q) AS evidence, collect(DISTINCT coded.stance) AS stances
  CREATE (e)-[:SPEAKS_OF {
    expert: e.id,
    concept: c.id,
    evidence: evidence,
    stance: CASE size(stances) WHEN 1 THEN stances[0] ELSE 'MIXED' END
  }]->(c)
}
