// Statements name these before the first rendering is changed.
CALL db.createLabel('RenderingVersion');
CALL db.createRelationshipType('HAS_VERSION');
CALL db.createProperty('version');
CALL db.createProperty('vouchedBy');
CALL db.createProperty('changedBy');
CALL db.createProperty('changedAt');
CALL db.createProperty('note');
MATCH (q:Quotation)-[:HAS_RENDERING]->(r:Rendering)
SET r.version = 1, r.basis = q.original;
// Instead of an original that was not published stands the most finished rendering.
MATCH (q:Quotation)
WHERE q.original IS NULL
CALL (q) {
  MATCH (q)-[:HAS_RENDERING]->(instead:Rendering)
  RETURN instead
  ORDER BY CASE instead.status WHEN 'FINAL' THEN 0 WHEN 'REVIEWED' THEN 1 WHEN 'IN_REVIEW' THEN 2 ELSE 3 END,
    instead.language
  LIMIT 1
}
MATCH (q)-[:HAS_RENDERING]->(r:Rendering)
WHERE r <> instead
SET r.basis = instead.text;
