MATCH (s:Study)
WHERE $id IS NULL OR s.id = $id
WITH s
ORDER BY s.published DESC, s.id
RETURN s {
  .*,
  samples: [(s)-[sampled:SAMPLED]->(c:Community) | {community: c.id, size: sampled.size}],
  conductedBy: [(s)<-[:CONVENED]-(i:Institution) | i.id],
  fundedBy: [(s)<-[:FUNDED]-(i:Institution) | i.id]
}
