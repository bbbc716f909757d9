// Deletes parts of a study, quotations with all translations of them.
CALL () {
  MATCH (n:Quotation)
  WHERE n.id IN $quotations
  OPTIONAL MATCH (n)-[:HAS_RENDERING]->(r:Rendering)
  OPTIONAL MATCH (r)-[:HAS_VERSION]->(v:RenderingVersion)
  DETACH DELETE v, r, n
}
CALL () {
  MATCH (n:Expert)
  WHERE n.id IN $experts
  DETACH DELETE n
}
CALL () {
  MATCH (n:Finding)
  WHERE n.id IN $findings
  DETACH DELETE n
}
CALL () {
  MATCH (n:Statement)
  WHERE n.id IN $statements
  DETACH DELETE n
}
CALL () {
  MATCH (n:Concept)
  WHERE n.id IN $concepts
  DETACH DELETE n
}
CALL () {
  MATCH (n:Source)
  WHERE n.id IN $sources
  OPTIONAL MATCH (n)-[:HAS_TRANSCRIPT]->(t:Transcript)
  DETACH DELETE t, n
}
