// One relationship stands for all that an expert said of a concept, with the number of quotations
// behind it. It stores the ids of both ends, so that an index finds the strongest of a concept's
// hundred thousand without reading them all. What only the team of a study may see of an expert
// whom everybody may see is left out. What is as before is not written.
MATCH (e:Expert {study: $study})
WHERE $experts IS NULL OR e.id IN $experts
CALL (e) {
  MATCH (e)-[old:SPEAKS_OF]->(c:Concept)
  WHERE NOT EXISTS {
    (e)<-[:SAID_BY]-(q:Quotation)-[:CODED_AS]->(c)
    WHERE e:Restricted OR NOT q:Restricted
  }
  DELETE old
}
CALL (e) {
  MATCH (e)<-[:SAID_BY]-(q:Quotation)-[coded:CODED_AS]->(c:Concept)
  WHERE e:Restricted OR NOT q:Restricted
  WITH e, c, count(q) AS evidence, collect(DISTINCT coded.stance) AS stances
  WITH e, c, evidence, CASE size(stances) WHEN 1 THEN stances[0] ELSE 'MIXED' END AS stance
  OPTIONAL MATCH (e)-[old:SPEAKS_OF]->(c)
  WITH e, c, evidence, stance, old
  WHERE old IS NULL OR old.evidence <> evidence OR old.stance <> stance
  MERGE (e)-[r:SPEAKS_OF]->(c)
  SET r = {expert: e.id, concept: c.id, evidence: evidence, stance: stance}
}
