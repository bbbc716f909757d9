UNWIND $rows AS row
MATCH (from:Concept {id: row.from})
MATCH (to:Concept {id: row.to})
MERGE (from)-[:$(row.type)]->(to)
