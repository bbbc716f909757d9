// What was decided of the concepts of two studies.
MATCH (a:Concept)-[m:MAPPED_TO]->(b:Concept)
WHERE (a.study = $one AND b.study = $other OR a.study = $other AND b.study = $one)
  AND (NOT a:Restricted OR any(team IN a.restrictedTo WHERE team IN $teams))
  AND (NOT b:Restricted OR any(team IN b.restrictedTo WHERE team IN $teams))
RETURN m {.*, from: a.id, to: b.id}
