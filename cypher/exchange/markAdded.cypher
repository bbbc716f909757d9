// An interview that was added here: an import neither replaces nor deletes it.
// Unguarded: marks what the same transaction has stored.
MATCH (s:Study {id: $study})
CALL (s) {
  MATCH (e:Expert)
  WHERE e.id IN $experts
  SET e.addedBy = $by
  MERGE (e)-[:TOOK_PART_IN]->(s)
}
MATCH (source:Source {id: $source})
SET source.addedBy = $by
FOREACH (_ IN CASE WHEN $teamOnly THEN [1] ELSE [] END | SET source.consent = 'TEAM_ONLY')
