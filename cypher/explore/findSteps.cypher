// What a path may go on to from each of the nodes; of a hub's, the strongest. What somebody or something
// belongs to is a step at the $ends of a path only.
UNWIND $nodes AS at
CALL (at) {
  WITH at WHERE at.type = 'Concept'
  MATCH ()-[r:SPEAKS_OF]->()
  USING INDEX r:SPEAKS_OF(concept, evidence, expert)
  WHERE r.concept = at.id AND r.evidence > 0 AND r.expert IS NOT NULL
  WITH r
  ORDER BY r.concept DESC, r.evidence DESC, r.expert DESC
  LIMIT $most
  RETURN 'SPEAKS_OF' AS relation, 'IN' AS direction, 'Expert' AS type, r.expert AS id, r.evidence AS evidence, r.stance AS stance
  UNION ALL
  WITH at WHERE at.type = 'Expert'
  MATCH (:Expert {id: at.id})-[r:SPEAKS_OF]->(m:Concept)
  WHERE NOT coalesce(m.moderated, false)
  WITH r
  ORDER BY r.evidence DESC, r.concept
  LIMIT $most
  RETURN 'SPEAKS_OF' AS relation, 'OUT' AS direction, 'Concept' AS type, r.concept AS id, r.evidence AS evidence, r.stance AS stance
  UNION ALL
  WITH at WHERE at.type = 'Expert'
  MATCH (:Expert {id: at.id})-[r:HOLDS]->(m:VotedStatement)
  WHERE NOT coalesce(m.moderated, false)
  RETURN 'HOLDS' AS relation, 'OUT' AS direction, 'Concept' AS type, m.id AS id, 1 AS evidence, r.state AS stance
  LIMIT $most
  UNION ALL
  WITH at WHERE at.type = 'Concept'
  MATCH (n:Concept {id: at.id})<-[r:HOLDS]-(m:Expert)
  WHERE n:VotedStatement
  RETURN 'HOLDS' AS relation, 'IN' AS direction, 'Expert' AS type, m.id AS id, 1 AS evidence, r.state AS stance
  LIMIT $most
  UNION ALL
  WITH at WHERE at.type = 'Concept'
  MATCH (n:Concept {id: at.id})-[r:BROADER|ANSWERS|MITIGATES|RELATED]-(m:Concept)
  WHERE m <> n AND NOT coalesce(m.moderated, false)
  RETURN type(r) AS relation, CASE WHEN startNode(r) = n THEN 'OUT' ELSE 'IN' END AS direction, 'Concept' AS type, m.id AS id, 0 AS evidence, null AS stance
  LIMIT $most
  UNION ALL
  WITH at WHERE at.type = 'Concept'
  MATCH (:Concept {id: at.id})<-[r:REPORTED_ON]-(m:Community)
  RETURN 'REPORTED_ON' AS relation, 'IN' AS direction, 'Community' AS type, m.id AS id, r.evidence AS evidence, r.stance AS stance
  LIMIT $most
  UNION ALL
  WITH at WHERE at.type = 'Community'
  MATCH (:Community {id: at.id})-[r:REPORTED_ON]->(m:Concept)
  WITH r, m
  ORDER BY r.evidence DESC, m.id
  LIMIT $most
  RETURN 'REPORTED_ON' AS relation, 'OUT' AS direction, 'Concept' AS type, m.id AS id, r.evidence AS evidence, r.stance AS stance
  UNION ALL
  WITH at WHERE at.type IN ['Institution', 'Milestone', 'Source', 'Study']
  MATCH (n:Institution|Milestone|Source|Study {id: at.id})-[r:PART_OF|PUBLISHED|ISSUED|CONVENED|FUNDED|DOCUMENTED_IN|CITES]-(m)
  WHERE m <> n AND at.type IN labels(n)
  RETURN type(r) AS relation, CASE WHEN startNode(r) = n THEN 'OUT' ELSE 'IN' END AS direction,
    CASE WHEN m:Milestone THEN 'Milestone' ELSE labels(m)[0] END AS type, m.id AS id, 0 AS evidence, null AS stance
  LIMIT $most
  UNION ALL
  WITH at WHERE $ends AND at.type IN ['Expert', 'Community', 'Institution']
  MATCH (n:Expert|Community|Institution {id: at.id})-[r:MEMBER_OF|BASED_IN]-(m)
  WHERE at.type IN labels(n)
  RETURN type(r) AS relation, CASE WHEN startNode(r) = n THEN 'OUT' ELSE 'IN' END AS direction, labels(m)[0] AS type, m.id AS id, 0 AS evidence, null AS stance
  LIMIT $most
  UNION ALL
  WITH at WHERE $ends AND at.type IN ['Quotation', 'Finding', 'Statement']
  MATCH (n:Quotation|Finding|Statement {id: at.id})-[r:SAID_BY|CODED_AS|ABOUT|AMONG]->(m)
  WHERE at.type IN labels(n)
  RETURN type(r) AS relation, 'OUT' AS direction, CASE WHEN m:Concept THEN 'Concept' ELSE labels(m)[0] END AS type, m.id AS id, 1 AS evidence, r.stance AS stance
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
