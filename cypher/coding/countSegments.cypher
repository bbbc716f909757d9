MATCH (t:Transcript {study: $study})
WHERE (NOT t:Restricted OR any(team IN t.restrictedTo WHERE team IN $teams))
RETURN {id: t.id, segments: COUNT { (t)-[:HAS_SEGMENT]->(:Quotation) }}
