MATCH (e:Expert)
WHERE e.id IN $ids
OPTIONAL MATCH (e)-[:MEMBER_OF]->(c:Community)
RETURN e {.*, community: c.id}
