// Each kind is found by its own index.
// Unguarded: tells how many of them there were to be written to.
UNWIND $rows AS row
MATCH (c:Concept {id: row.to})
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
CREATE (n)-[link:$(row.type)]->(c)
SET link = row.properties
RETURN count(link)
