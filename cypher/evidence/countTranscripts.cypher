MATCH (t:Transcript)-[:HAS_SEGMENT]->(:Quotation {id: $id})
WHERE (NOT t:Restricted OR any(team IN t.restrictedTo WHERE team IN $teams))
RETURN count(t)
