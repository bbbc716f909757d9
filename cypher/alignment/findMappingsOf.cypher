MATCH (a:Concept)-[m:MAPPED_TO]-(b:Concept)
WHERE a.id IN $ids
  AND (NOT a:Restricted OR any(team IN a.restrictedTo WHERE team IN $teams))
  AND (NOT b:Restricted OR any(team IN b.restrictedTo WHERE team IN $teams))
WITH DISTINCT m
RETURN m {.*, from: startNode(m).id, to: endNode(m).id}
