MATCH (s:Study)
WHERE (NOT s:Restricted OR any(team IN s.restrictedTo WHERE team IN $teams)) AND s.dialogue IS NOT NULL
RETURN s.id
