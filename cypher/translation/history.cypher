MATCH (q:Quotation)-[:HAS_RENDERING]->(r:Rendering {id: $id})
WHERE (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams))
CALL (r) {
  RETURN r {.text, .status, .version, .changedBy, .changedAt, .note} AS entry
  UNION ALL
  MATCH (r)-[:HAS_VERSION]->(v:RenderingVersion)
  RETURN v {.text, .status, .version, .changedBy, .changedAt, .note} AS entry
}
RETURN entry
ORDER BY entry.version DESC
