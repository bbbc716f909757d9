// Relations that were changed other than by an import stay as they are.
UNWIND $rows AS row
MATCH (from:Concept {id: row.from})
MATCH (to:Concept {id: row.to})
WHERE NOT toLower(row.type) IN coalesce(from.changedTexts, [])
  AND NOT (row.type = 'RELATED' AND 'related' IN coalesce(to.changedTexts, []))
MERGE (from)-[:$(row.type)]->(to)
