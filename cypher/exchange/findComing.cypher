MATCH (b:ImportBatch {state: 'COMING'})
RETURN b {.id, .study}
