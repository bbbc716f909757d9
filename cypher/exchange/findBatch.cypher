MATCH (b:ImportBatch {id: $id})
RETURN b {.state, .checksum}
