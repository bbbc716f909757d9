MATCH (m:Milestone)
WHERE (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams))
  AND ($study IS NULL OR m.study = $study)
  AND ($institution IS NULL OR EXISTS { (m)<-[:ISSUED|CONVENED]-(:Institution {id: $institution}) })
WITH m
ORDER BY m.from, m.id
RETURN m {
  .*,
  by: COLLECT { MATCH (m)<-[by:ISSUED|CONVENED]-(i:Institution) RETURN i.id ORDER BY by.position, i.id },
  source: head([(m)-[:DOCUMENTED_IN]->(s:Source) | s.id])
}
