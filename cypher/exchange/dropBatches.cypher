CALL () {
  MATCH (b:ImportBatch {study: $study})
  WHERE b.id <> $shipped
  DELETE b
}
CALL () {
  MATCH (b:ImportBatch {study: $study, id: $shipped})
  SET b.state = 'REMOVED'
  REMOVE b.checksum
}
