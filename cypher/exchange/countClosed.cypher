// Whether there is a study that is closed to the reader.
MATCH (s:Study {id: $study})
WHERE NOT (NOT s:Restricted OR any(team IN s.restrictedTo WHERE team IN $teams))
RETURN count(s)
