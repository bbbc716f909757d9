MATCH (c:Concept)
RETURN properties(c)
