MATCH (e:Expert)-[:MEMBER_OF]->(c:Community)
WHERE ($study IS NULL OR e.study = $study)
  AND ($community IS NULL OR c.id = $community)
RETURN count(e)
