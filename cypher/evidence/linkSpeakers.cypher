// What an expert said of a concept is one relationship, with the number of quotations behind it. It
// names both its ends, since an index has to find a concept's strongest without its hundred thousand.
MATCH (e:Expert {study: $study})
CALL (e) {
  MATCH (e)-[old:SPEAKS_OF]->()
  DELETE old
}
CALL (e) {
  MATCH (e)<-[:SAID_BY]-(q:Quotation)-[coded:CODED_AS]->(c:Concept)
  WITH e, c, count(q) AS evidence, collect(DISTINCT coded.stance) AS stances
  CREATE (e)-[:SPEAKS_OF {
    expert: e.id,
    concept: c.id,
    evidence: evidence,
    stance: CASE size(stances) WHEN 1 THEN stances[0] ELSE 'MIXED' END
  }]->(c)
}
