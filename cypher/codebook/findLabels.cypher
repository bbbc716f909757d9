MATCH (c:Concept)
WHERE (NOT c:Restricted OR any(team IN c.restrictedTo WHERE team IN $teams))
RETURN properties(c)
