MATCH (s:Study {dialogue: $dialogue})
WHERE (NOT s:Restricted OR any(team IN s.restrictedTo WHERE team IN $teams))
RETURN s.id
