MATCH (c:Concept)
WHERE c.id IN $ids
DETACH DELETE c
