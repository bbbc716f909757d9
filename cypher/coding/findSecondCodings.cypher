MATCH (t:Transcript {study: $study})-[:HAS_SECOND_CODING]->(second:SecondCoding)
WHERE (NOT t:Restricted OR any(team IN t.restrictedTo WHERE team IN $teams))
  AND $source IN ['', t.id]
RETURN second {.*, transcript: t.id}
ORDER BY t.id, second.coder
