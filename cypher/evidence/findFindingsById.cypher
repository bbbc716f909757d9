MATCH (f:Finding)-[:ABOUT]->(c:Concept)
WHERE f.id IN $ids AND (NOT f:Restricted OR any(team IN f.restrictedTo WHERE team IN $teams))
MATCH (f)-[:OF]->(study:Study)
OPTIONAL MATCH (f)-[:AMONG]->(g:Community)
WITH f, c, g, CASE
  WHEN g IS NULL THEN reduce(n = 0, size IN [(study)-[sampled:SAMPLED]->() | sampled.size] | n + size)
  ELSE head([(study)-[sampled:SAMPLED]->(g) | sampled.size])
END AS groupSize
RETURN f {
  .*,
  concept: c.id,
  community: g.id,
  groupSize: groupSize,
  source: head([(f)-[:REPORTED_IN]->(s:Source) | s.id])
}
