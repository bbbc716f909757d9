MERGE (b:ImportBatch {id: $id})
ON CREATE SET b.startedAt = datetime()
SET b.format = $format, b.study = $study, b.state = $state, b.by = $by, b.checksum = $checksum,
  b.answers = $answers,
  b.changedAt = datetime()
SET b += $counts
