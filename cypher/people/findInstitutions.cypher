MATCH (i:Institution)
WHERE (NOT i:Restricted OR any(team IN i.restrictedTo WHERE team IN $teams))
  AND ($kind IS NULL OR i.kind = $kind)
OPTIONAL MATCH (i)-[:BASED_IN]->(c:Community)
WITH i, c
WHERE $community IS NULL OR c.id = $community
OPTIONAL MATCH (i)-[:PART_OF]->(whole:Institution)
WITH i, c, whole
ORDER BY coalesce(i[$sort], i.sort_en), i.id
SKIP $offset LIMIT $limit
RETURN i {.*, community: c.id, partOf: whole.id}
