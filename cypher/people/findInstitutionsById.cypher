MATCH (i:Institution)
WHERE i.id IN $ids
OPTIONAL MATCH (i)-[:BASED_IN]->(c:Community)
OPTIONAL MATCH (i)-[:PART_OF]->(whole:Institution)
RETURN i {.*, community: c.id, partOf: whole.id}
