MATCH (b:ImportBatch {state: 'STORED'})
OPTIONAL MATCH (s:Study {id: b.study})
WITH b, s
WHERE s IS NULL OR (NOT s:Restricted OR any(team IN s.restrictedTo WHERE team IN $teams))
RETURN b {
  .id, .format, .study, .by, .experts, .concepts, .quotations, .findings, .votes,
  title: properties(s),
  first: toString(b.startedAt),
  last: toString(b.changedAt)
}
ORDER BY b.changedAt DESC, b.id
