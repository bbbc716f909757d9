MATCH (e:Expert)-[:MEMBER_OF]->(c:Community)
WHERE ($study IS NULL OR e.study = $study)
  AND ($community IS NULL OR c.id = $community)
  AND ($id IS NULL OR e.id = $id)
WITH e, c
ORDER BY c.position, c.id, e.sort_en, e.id
SKIP $offset LIMIT $limit
RETURN e {.*, community: c.id}
