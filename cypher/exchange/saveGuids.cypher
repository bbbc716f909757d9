UNWIND $rows AS row
CALL (row) {
  WITH row WHERE row.kind = 'CONCEPT'
  MATCH (n:Concept {id: row.id})
  SET n.guid = row.guid
  UNION ALL
  WITH row WHERE row.kind = 'SOURCE'
  MATCH (n:Source {id: row.id})
  SET n.guid = row.guid
  UNION ALL
  WITH row WHERE row.kind = 'EXPERT'
  MATCH (n:Expert {id: row.id})
  SET n.guid = row.guid
}
