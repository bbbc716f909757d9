// Each relationship is found from its start node, where there are few: hubs have many incoming
// relationships.
UNWIND $nodes AS at
MATCH (n:Study|Community|Expert|Institution|Concept|Quotation|Finding|Statement|Source|Milestone {id: at.id})
WHERE at.type IN labels(n) AND (NOT n:Restricted OR any(team IN n.restrictedTo WHERE team IN $teams)) AND NOT coalesce(n.moderated, false)
MATCH (n)-[r:SPEAKS_OF|REPORTED_ON|HOLDS|SAID_BY|CODED_AS|FROM|ABOUT|AMONG|REPORTED_IN|BROADER|ANSWERS|MITIGATES|RELATED|MEMBER_OF|BASED_IN|PART_OF|TOOK_PART_IN|SAMPLED|PUBLISHED|ISSUED|CONVENED|FUNDED|DOCUMENTED_IN|CITES]->(m)
WITH at, n, r, m, CASE WHEN m:Concept THEN 'Concept' WHEN m:Milestone THEN 'Milestone' ELSE labels(m)[0] END AS type
WHERE m <> n AND type + '/' + m.id IN $keys AND (type(r) <> 'HOLDS' OR m:VotedStatement) AND NOT coalesce(m.moderated, false) AND (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams))
RETURN {
  fromType: at.type,
  from: at.id,
  relation: type(r),
  direction: 'OUT',
  type: type,
  id: m.id,
  evidence: CASE
    WHEN r.evidence IS NOT NULL THEN r.evidence
    WHEN type(r) IN ['HOLDS', 'SAID_BY', 'CODED_AS', 'FROM', 'ABOUT', 'AMONG', 'REPORTED_IN'] THEN 1
    ELSE 0
  END,
  stance: coalesce(r.stance, r.state)
}
ORDER BY at.type, at.id, type(r), type, m.id
