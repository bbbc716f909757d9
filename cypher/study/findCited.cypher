MATCH (s:Study)
WHERE (NOT s:Restricted OR any(team IN s.restrictedTo WHERE team IN $teams)) AND ($study IS NULL OR s.id = $study)
MATCH (r:Source {study: s.id})
WHERE (NOT r:Restricted OR any(team IN r.restrictedTo WHERE team IN $teams)) AND (r.id = s.report OR NOT EXISTS { (r)<-[:CITES]-(by:Source) WHERE (NOT by:Restricted OR any(team IN by.restrictedTo WHERE team IN $teams)) })
WITH s, r
ORDER BY coalesce(s.published, s.to, '') DESC, s.id, r.id <> s.report, r.id
RETURN r {
  .*,
  report: r.id = s.report,
  institution: head([(r)<-[:PUBLISHED]-(i:Institution) | i {.*}])
}
