MATCH (r:Rendering {id: $id})
CALL (r) {
  RETURN r {.text, .status, .version, .changedBy, .changedAt, .note} AS entry
  UNION ALL
  MATCH (r)-[:HAS_VERSION]->(v:RenderingVersion)
  RETURN v {.text, .status, .version, .changedBy, .changedAt, .note} AS entry
}
RETURN entry
ORDER BY entry.version DESC
