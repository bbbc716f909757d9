// Unguarded: an import deletes what it has hidden from all.
CALL () {
  MATCH (n:Expert|Concept|Source|Quotation {batch: $batch})
  WHERE n.restrictedTo = []
  RETURN n
  LIMIT $most
  UNION ALL
  MATCH (n:SearchText {study: $study})
  RETURN n
  LIMIT $most
}
OPTIONAL MATCH (n)-[:HAS_RENDERING]->(r:Rendering)
DETACH DELETE r, n
RETURN count(*)
