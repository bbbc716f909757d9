// What is reported of each community, the strongest first.
UNWIND $nodes AS at
CALL (at) {
  MATCH (g:Community {id: at.id})-[r:REPORTED_ON]->(m:Concept)
  WHERE (NOT g:Restricted OR any(team IN g.restrictedTo WHERE team IN $teams)) AND (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams)) AND NOT coalesce(m.moderated, false)
  WITH r, m
  ORDER BY r.evidence DESC, m.id
  LIMIT $most
  RETURN m.id AS id, r.evidence AS evidence, r.stance AS stance
}
RETURN {
  fromType: at.type,
  from: at.id,
  relation: 'REPORTED_ON',
  direction: 'OUT',
  type: 'Concept',
  id: id,
  evidence: evidence,
  stance: stance
}
