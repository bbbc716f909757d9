MATCH (a:Institution)-[m:SAME_INSTITUTION]->(b:Institution)
WHERE (NOT a:Restricted OR any(team IN a.restrictedTo WHERE team IN $teams))
  AND (NOT b:Restricted OR any(team IN b.restrictedTo WHERE team IN $teams))
RETURN m {.*, one: a.id, other: b.id}
ORDER BY a.id, b.id
