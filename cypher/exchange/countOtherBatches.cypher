MATCH (b:ImportBatch {study: $study})
WHERE b.id <> $id
RETURN count(b)
