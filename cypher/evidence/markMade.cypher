// Unguarded: marks what the same transaction has stored.
MATCH (q:Quotation {id: $id})
SET q.madeHere = true
