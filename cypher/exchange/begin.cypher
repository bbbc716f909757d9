// All that quotations and votes name, as ids only. What is restricted to no team is hidden from all.
CREATE (b:ImportBatch {id: $id, format: $format, study: $study, state: 'COMING', startedAt: datetime()})
WITH b
CALL (b) {
  UNWIND $experts AS id
  CREATE (:Expert:Restricted {id: id, study: b.study, batch: b.id, restrictedTo: []})
}
CALL (b) {
  UNWIND $concepts AS id
  CREATE (:Concept:Restricted {id: id, study: b.study, batch: b.id, restrictedTo: []})
}
CALL (b) {
  UNWIND $sources AS id
  CREATE (:Source:Restricted {id: id, study: b.study, batch: b.id, restrictedTo: []})
}
