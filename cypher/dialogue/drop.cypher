MATCH (d:Dialogue {id: $id})
OPTIONAL MATCH (d)-[:HAS_ITEM]->(i:AgendaItem)
DETACH DELETE i, d
