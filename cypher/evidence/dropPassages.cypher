// Deletes findings and statements that the study no longer has.
CALL () {
  MATCH (f:Finding {batch: $batch})
  WHERE NOT f.id IN $findings
  DETACH DELETE f
}
CALL () {
  MATCH (s:Statement {batch: $batch})
  WHERE NOT s.id IN $statements
  DETACH DELETE s
}
