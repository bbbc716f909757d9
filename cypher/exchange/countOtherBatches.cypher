// A study that was made by the form can come in any format once.
MATCH (b:ImportBatch {study: $study})
WHERE b.id <> $id AND b.format <> 'form'
RETURN count(b)
