// What a source is no longer said to state.
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
