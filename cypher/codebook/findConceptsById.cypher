MATCH (c:Concept)
WHERE c.id IN $ids
RETURN c {
  .*,
  broader: head([(c)-[:BROADER]->(b) | b.id]),
  answers: head([(c)-[:ANSWERS]->(q) | q.id]),
  mitigates: COLLECT { MATCH (c)-[:MITIGATES]->(m) RETURN m.id ORDER BY m.position, m.id },
  related: COLLECT { MATCH (c)-[:RELATED]-(r) WITH DISTINCT r RETURN r.id ORDER BY r.position, r.id }
}
