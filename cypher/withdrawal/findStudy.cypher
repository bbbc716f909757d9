MATCH (s:Study {id: $study})
WHERE (NOT s:Restricted OR any(team IN s.restrictedTo WHERE team IN $teams))
RETURN s {.batch, .dialogue}
