// Unguarded r: the id is that of a translation of this quotation.
// Setting the id to itself locks the translation before its version is read. If two writers begin
// one, the second waits for the first and then finds a changed version.
MATCH (q:Quotation {id: $quotation})
WHERE (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams))
MERGE (r:Rendering {id: $id})
ON CREATE SET r.version = 0
SET r.id = $id
WITH q, r
WHERE r.version = $expected
MERGE (q)-[:HAS_RENDERING]->(r)
WITH r
CALL (r) {
  WITH r
  WHERE r.version > 0
  CREATE (r)-[:HAS_VERSION]->(v:RenderingVersion)
  SET v = r {.text, .status, .basis, .changedBy, .changedAt, .note},
    v.id = r.id + '/' + r.version,
    v.version = r.version
}
SET r += $properties, r.version = $expected + 1
RETURN r.version
