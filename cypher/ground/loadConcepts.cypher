MATCH (c:Concept)
WHERE (NOT c:Restricted OR any(team IN c.restrictedTo WHERE team IN $teams))
RETURN c.id
ORDER BY c.study, c.position, c.id
