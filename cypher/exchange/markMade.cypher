// Nothing came with a study that was made here, so nothing is counted.
// Unguarded: marks what the same transaction has stored.
MATCH (b:ImportBatch {id: $id})
SET b.madeHere = true, b.consent = $consent
REMOVE b.experts, b.concepts, b.quotations, b.findings, b.votes
WITH b
MATCH (:Study {id: b.study})-[sampled:SAMPLED]->(:Community)
SET sampled.addedBy = b.by
