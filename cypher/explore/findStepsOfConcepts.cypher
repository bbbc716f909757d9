// The steps that a path may take from each concept; only the strongest for a hub.
UNWIND $nodes AS at
CALL (at) {
  MATCH (e:Expert)-[r:SPEAKS_OF]->(:Concept)
  USING INDEX r:SPEAKS_OF(concept, evidence, expert)
  WHERE r.concept = at.id AND r.evidence > 0 AND r.expert IS NOT NULL AND (NOT e:Restricted OR any(team IN e.restrictedTo WHERE team IN $teams))
  WITH r
  ORDER BY r.concept DESC, r.evidence DESC, r.expert DESC
  LIMIT $most
  RETURN 'SPEAKS_OF' AS relation, 'IN' AS direction, 'Expert' AS type, r.expert AS id, r.evidence AS evidence, r.stance AS stance
  UNION ALL
  MATCH (n:Concept {id: at.id})<-[r:HOLDS]-(m:Expert)
  WHERE (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams)) AND n:VotedStatement AND NOT coalesce(n.moderated, false) AND r.state IN ['SUPPORT', 'OPPOSE', 'MIXED']
  RETURN 'HOLDS' AS relation, 'IN' AS direction, 'Expert' AS type, m.id AS id, 1 AS evidence, r.state AS stance
  LIMIT $most
  UNION ALL
  MATCH (n:Concept {id: at.id})-[r:BROADER|ANSWERS|MITIGATES|RELATED]-(m:Concept)
  WHERE m <> n AND (NOT n:Restricted OR any(team IN n.restrictedTo WHERE team IN $teams)) AND (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams)) AND NOT coalesce(m.moderated, false)
  RETURN type(r) AS relation, CASE WHEN startNode(r) = n THEN 'OUT' ELSE 'IN' END AS direction, 'Concept' AS type, m.id AS id, 0 AS evidence, null AS stance
  LIMIT $most
  UNION ALL
  MATCH (n:Concept {id: at.id})<-[r:REPORTED_ON]-(m:Community)
  WHERE (NOT n:Restricted OR any(team IN n.restrictedTo WHERE team IN $teams))
  RETURN 'REPORTED_ON' AS relation, 'IN' AS direction, 'Community' AS type, m.id AS id, r.evidence AS evidence, r.stance AS stance
  LIMIT $most
}
RETURN {
  fromType: at.type,
  from: at.id,
  relation: relation,
  direction: direction,
  type: type,
  id: id,
  evidence: evidence,
  stance: stance
}
