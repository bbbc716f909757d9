MATCH (e:Expert)
WHERE e.id IN $ids AND (NOT e:Restricted OR any(team IN e.restrictedTo WHERE team IN $teams))
OPTIONAL MATCH (e)-[:MEMBER_OF]->(c:Community)
RETURN e {.*, community: c.id}
