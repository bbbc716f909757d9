// Membership, quotations and findings are steps only at the ends of a path.
UNWIND $nodes AS at
CALL (at) {
  WITH at WHERE at.type IN ['Expert', 'Community', 'Institution']
  MATCH (n:Expert|Community|Institution {id: at.id})-[r:MEMBER_OF|BASED_IN]-(m)
  WHERE at.type IN labels(n) AND (NOT n:Restricted OR any(team IN n.restrictedTo WHERE team IN $teams)) AND (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams))
  RETURN type(r) AS relation, CASE WHEN startNode(r) = n THEN 'OUT' ELSE 'IN' END AS direction, labels(m)[0] AS type, m.id AS id, 0 AS evidence, null AS stance
  LIMIT $most
  UNION ALL
  WITH at WHERE at.type IN ['Quotation', 'Finding', 'Statement']
  MATCH (n:Quotation|Finding|Statement {id: at.id})-[r:SAID_BY|CODED_AS|ABOUT|AMONG]->(m)
  WHERE at.type IN labels(n) AND (NOT n:Restricted OR any(team IN n.restrictedTo WHERE team IN $teams)) AND NOT coalesce(m.moderated, false)
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
