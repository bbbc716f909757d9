MATCH (m:Milestone)
WHERE ($study IS NULL OR m.study = $study)
  AND ($institution IS NULL OR EXISTS { (:Institution {id: $institution})-[:ISSUED|CONVENED]->(m) })
WITH m
ORDER BY m.from, m.id
RETURN m {
  .*,
  by: COLLECT { MATCH (m)<-[by:ISSUED|CONVENED]-(i:Institution) RETURN i.id ORDER BY by.position, i.id },
  source: head([(m)-[:DOCUMENTED_IN]->(s:Source) | s.id])
}
