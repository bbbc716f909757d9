// Each relationship is matched by its own type, so that other relationships of a hub are not read.
// If there is no order by evidence, up to $most neighbours are sorted by id.
MATCH (n:Study|Community|Expert|Institution|Concept|Quotation|Finding|Statement|Source|Milestone {id: $id})
WHERE $label IN labels(n) AND (NOT n:Restricted OR any(team IN n.restrictedTo WHERE team IN $teams)) AND NOT coalesce(n.moderated, false)
CALL (n) {
  WITH n WHERE $relation = 'SPEAKS_OF'
  MATCH (n)-[r:SPEAKS_OF]->(m) WHERE (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams)) RETURN r, m LIMIT $most
  UNION ALL
  WITH n WHERE $relation = 'HOLDS'
  MATCH (n)-[r:HOLDS]-(m) WHERE (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams)) AND (n:VotedStatement OR m:VotedStatement) RETURN r, m LIMIT $most
  UNION ALL
  WITH n WHERE $relation = 'REPORTED_ON'
  MATCH (n)-[r:REPORTED_ON]-(m) WHERE (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams)) RETURN r, m LIMIT $most
  UNION ALL
  WITH n WHERE $relation = 'SAID_BY'
  MATCH (n)-[r:SAID_BY]-(m) WHERE (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams)) RETURN r, m LIMIT $most
  UNION ALL
  WITH n WHERE $relation = 'CODED_AS'
  MATCH (n)-[r:CODED_AS]-(m) WHERE (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams)) RETURN r, m LIMIT $most
  UNION ALL
  WITH n WHERE $relation = 'FROM'
  MATCH (n)-[r:FROM]-(m) WHERE (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams)) RETURN r, m LIMIT $most
  UNION ALL
  WITH n WHERE $relation = 'ABOUT'
  MATCH (n)-[r:ABOUT]-(m) WHERE (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams)) RETURN r, m LIMIT $most
  UNION ALL
  WITH n WHERE $relation = 'AMONG'
  MATCH (n)-[r:AMONG]-(m) WHERE (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams)) RETURN r, m LIMIT $most
  UNION ALL
  WITH n WHERE $relation = 'REPORTED_IN'
  MATCH (n)-[r:REPORTED_IN]-(m) WHERE (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams)) RETURN r, m LIMIT $most
  UNION ALL
  WITH n WHERE $relation = 'MEMBER_OF'
  MATCH (n)-[r:MEMBER_OF]-(m) WHERE (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams)) RETURN r, m LIMIT $most
  UNION ALL
  WITH n WHERE $relation = 'TOOK_PART_IN'
  MATCH (n)-[r:TOOK_PART_IN]-(m) WHERE (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams)) RETURN r, m LIMIT $most
  UNION ALL
  WITH n WHERE $direction = 'OUT'
  MATCH (n)-[r:SAMPLED|BASED_IN|PART_OF|PUBLISHED|ISSUED|CONVENED|FUNDED|DOCUMENTED_IN|CITES|BROADER|ANSWERS|MITIGATES|RELATED]->(m)
  WHERE type(r) = $relation AND (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams))
  RETURN r, m LIMIT $most
  UNION ALL
  WITH n WHERE $direction = 'IN'
  MATCH (n)<-[r:SAMPLED|BASED_IN|PART_OF|PUBLISHED|ISSUED|CONVENED|FUNDED|DOCUMENTED_IN|CITES|BROADER|ANSWERS|MITIGATES|RELATED]-(m)
  WHERE type(r) = $relation AND (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams))
  RETURN r, m LIMIT $most
}
WITH n, r, m,
  CASE WHEN m:Concept OR m:Milestone THEN m.kind WHEN m:Statement THEN 'PASSAGE' ELSE toUpper(labels(m)[0]) END AS kind,
  CASE WHEN m:Milestone THEN 'Milestone' WHEN m:Concept THEN 'Concept' ELSE labels(m)[0] END AS type,
  CASE
    WHEN r.evidence IS NOT NULL THEN r.evidence
    WHEN type(r) IN ['HOLDS', 'SAID_BY', 'CODED_AS', 'FROM', 'ABOUT', 'AMONG', 'REPORTED_IN'] THEN 1
    ELSE 0
  END AS evidence
WHERE m <> n AND (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams)) AND NOT coalesce(m.moderated, false) AND ($kind IS NULL OR kind = $kind)
RETURN {type: type, id: m.id, evidence: evidence, stance: coalesce(r.stance, r.state)}
ORDER BY evidence DESC, m.id
SKIP $offset LIMIT $limit
