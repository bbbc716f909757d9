MATCH (i:Institution {study: $study})
WHERE (NOT i:Restricted OR any(team IN i.restrictedTo WHERE team IN $teams))
OPTIONAL MATCH (i)-[:BASED_IN]->(c:Community)
OPTIONAL MATCH (i)-[:PART_OF]->(whole:Institution)
RETURN i {.*, community: c.id, partOf: whole.id}
ORDER BY i.id
