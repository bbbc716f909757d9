// The steps that a path may take from each expert: the strongest, and votes. Silence is not a step.
UNWIND $nodes AS at
CALL (at) {
  MATCH (e:Expert {id: at.id})-[r:SPEAKS_OF]->(m:Concept)
  WHERE (NOT e:Restricted OR any(team IN e.restrictedTo WHERE team IN $teams)) AND NOT coalesce(m.moderated, false)
  WITH r
  ORDER BY r.evidence DESC, r.concept
  LIMIT $most
  RETURN 'SPEAKS_OF' AS relation, r.concept AS id, r.evidence AS evidence, r.stance AS stance
  UNION ALL
  MATCH (e:Expert {id: at.id})-[r:HOLDS]->(m:VotedStatement)
  WHERE (NOT e:Restricted OR any(team IN e.restrictedTo WHERE team IN $teams)) AND NOT coalesce(m.moderated, false) AND r.state IN ['SUPPORT', 'OPPOSE', 'MIXED']
  RETURN 'HOLDS' AS relation, m.id AS id, 1 AS evidence, r.state AS stance
  LIMIT $most
}
RETURN {
  fromType: at.type,
  from: at.id,
  relation: relation,
  direction: 'OUT',
  type: 'Concept',
  id: id,
  evidence: evidence,
  stance: stance
}
