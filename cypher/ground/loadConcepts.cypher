MATCH (c:Concept)
RETURN c.id
ORDER BY c.study, c.position, c.id
