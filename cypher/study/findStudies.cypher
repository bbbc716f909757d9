MATCH (s:Study)
WHERE (NOT s:Restricted OR any(team IN s.restrictedTo WHERE team IN $teams)) AND ($id IS NULL OR s.id = $id)
WITH s
ORDER BY coalesce(s.published, s.to, '') DESC, s.id
RETURN s {
  .*,
  samples: [(s)-[sampled:SAMPLED]->(c:Community) | {community: c.id, size: sampled.size}],
  conductedBy: COLLECT { MATCH (s)<-[by:CONVENED]-(i:Institution) RETURN i.id ORDER BY by.position, i.id },
  fundedBy: COLLECT { MATCH (s)<-[by:FUNDED]-(i:Institution) RETURN i.id ORDER BY by.position, i.id }
}
