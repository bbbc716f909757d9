MATCH (b:ImportBatch {state: 'STORED'})
OPTIONAL MATCH (s:Study {id: b.study})
RETURN b {
  .id, .format, .study, .by, .experts, .concepts, .quotations, .findings, .votes,
  title: properties(s),
  first: toString(b.startedAt),
  last: toString(b.changedAt)
}
ORDER BY b.changedAt DESC, b.id
