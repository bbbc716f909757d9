// The latest last, so that its answers win.
MATCH (b:ImportBatch {format: $format, state: 'STORED'})
WHERE b.answers IS NOT NULL
OPTIONAL MATCH (s:Study {id: b.study})
WITH b, s
WHERE s IS NULL OR (NOT s:Restricted OR any(team IN s.restrictedTo WHERE team IN $teams))
WITH b
ORDER BY b.changedAt DESC
LIMIT $most
RETURN b {.id, .answers}
ORDER BY b.changedAt
