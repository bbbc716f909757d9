MATCH (t:Statement)-[:ABOUT]->(c:Concept)
WHERE (NOT t:Restricted OR any(team IN t.restrictedTo WHERE team IN $teams)) AND ($id IS NULL OR t.id = $id) AND ($concepts IS NULL OR c.id IN $concepts)
WITH t, c
ORDER BY t.id
RETURN t {.*, concept: c.id, source: head([(t)-[:REPORTED_IN]->(s:Source) | s.id])}
