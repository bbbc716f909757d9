MATCH (s:Source)
WHERE (NOT s:Restricted OR any(team IN s.restrictedTo WHERE team IN $teams))
  AND ($id IS NULL OR s.id = $id)
  AND ($study IS NULL OR s.study = $study)
WITH s
ORDER BY s.study, coalesce(s.number, 0), s.id
RETURN s {
  .*,
  publisher: head([(s)<-[:PUBLISHED]-(i:Institution) | i.id]),
  citedBy: head([(s)<-[:CITES]-(citing:Source) WHERE (NOT citing:Restricted OR any(team IN citing.restrictedTo WHERE team IN $teams)) | citing.id]),
  sameAs: head([(s)-[:SAME_AS]->(same:Source) | same.id])
}
