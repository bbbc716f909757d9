MATCH (c:Concept)
WHERE c.id IN $ids AND (NOT c:Restricted OR any(team IN c.restrictedTo WHERE team IN $teams))
RETURN c {
  .*,
  broader: head([(c)-[:BROADER]->(b) | b.id]),
  answers: head([(c)-[:ANSWERS]->(q) | q.id]),
  mitigates: COLLECT { MATCH (c)-[:MITIGATES]->(m) RETURN m.id ORDER BY m.position, m.id },
  related: COLLECT { MATCH (c)-[:RELATED]-(r:Concept) WHERE (NOT r:Restricted OR any(team IN r.restrictedTo WHERE team IN $teams)) WITH DISTINCT r RETURN r.id ORDER BY r.position, r.id }
}
