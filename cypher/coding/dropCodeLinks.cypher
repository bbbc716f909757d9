// From the end that has few of them: a code may have a hundred thousand.
UNWIND $rows AS row
CALL (row) {
  WITH row WHERE row.kind = 'Concept'
  MATCH (n:Concept {id: row.from})
  RETURN n
  UNION ALL
  WITH row WHERE row.kind = 'Quotation'
  MATCH (n:Quotation {id: row.from})
  RETURN n
  UNION ALL
  WITH row WHERE row.kind = 'Expert'
  MATCH (n:Expert {id: row.from})
  RETURN n
  UNION ALL
  WITH row WHERE row.kind = 'Finding'
  MATCH (n:Finding {id: row.from})
  RETURN n
  UNION ALL
  WITH row WHERE row.kind = 'Statement'
  MATCH (n:Statement {id: row.from})
  RETURN n
}
MATCH (n)-[link:BROADER|ANSWERS|MITIGATES|RELATED|CODED_AS|ABOUT|HOLDS|COUNTED]->(c:Concept)
WHERE c.id = row.to AND type(link) = row.type
DELETE link
