// The import that a study came with, and what was said when it was made here.
MATCH (b:ImportBatch {study: $study, state: 'STORED'})
RETURN b {.id, .madeHere, .consent}
