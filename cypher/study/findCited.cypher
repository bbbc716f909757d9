MATCH (s:Study)
WHERE $study IS NULL OR s.id = $study
MATCH (r:Source {study: s.id})
WHERE r.id = s.report OR NOT EXISTS { (r)<-[:CITES]-(:Source) }
WITH s, r
ORDER BY s.published DESC, s.id, r.id <> s.report, r.id
RETURN r {
  .*,
  report: r.id = s.report,
  institution: head([(r)<-[:PUBLISHED]-(i:Institution) | i {.*}])
}
