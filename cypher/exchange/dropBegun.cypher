MATCH (b:ImportBatch {id: $batch, state: 'COMING'})
DELETE b
