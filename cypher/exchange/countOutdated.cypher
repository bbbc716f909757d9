// Without a checksum it did not ship with the program.
MATCH (b:ImportBatch {id: $id})
WHERE b.checksum <> $checksum
RETURN count(b)
