// Nothing came with a study that was made here, so nothing is counted.
// Unguarded: marks what the same transaction has stored.
MATCH (b:ImportBatch {id: $id})
SET b.madeHere = true, b.consent = $consent
REMOVE b.experts, b.concepts, b.quotations, b.findings, b.votes
WITH b
MATCH (s:Study {id: b.study})
MATCH (report:Source {id: s.report})
SET report.addedBy = b.by
WITH b, s
MATCH (s)-[sampled:SAMPLED]->(:Community)
SET sampled.addedBy = b.by
