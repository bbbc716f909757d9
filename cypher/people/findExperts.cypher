MATCH (e:Expert)
WHERE (NOT e:Restricted OR any(team IN e.restrictedTo WHERE team IN $teams))
  AND ($study IS NULL OR e.study = $study)
OPTIONAL MATCH (e)-[:MEMBER_OF]->(c:Community)
WITH e, c
WHERE $community IS NULL OR c.id = $community
ORDER BY c.study, c.position, c.id, e.study, e.sort_en, e.id
SKIP $offset LIMIT $limit
RETURN e {.*, community: c.id}
