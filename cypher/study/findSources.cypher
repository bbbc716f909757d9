MATCH (s:Source)
WHERE ($id IS NULL OR s.id = $id)
  AND ($study IS NULL OR s.study = $study)
WITH s
ORDER BY s.study, coalesce(s.number, 0), s.id
RETURN s {
  .*,
  publisher: head([(s)<-[:PUBLISHED]-(i:Institution) | i.id]),
  citedBy: head([(s)<-[:CITES]-(citing:Source) | citing.id]),
  sameAs: head([(s)-[:SAME_AS]->(same:Source) | same.id])
}
