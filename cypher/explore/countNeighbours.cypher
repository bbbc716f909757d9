// The relationships of which a hub has a hundred thousand lead to one kind of node only, so the
// store knows their count. Other relationships, and those that lead away from a node, are few and
// are counted. Where anything is restricted, what the reader may not see is taken out.
// Unguarded (): the store's own counts are taken only where nothing is restricted.
MATCH (n:Study|Community|Expert|Institution|Concept|Quotation|Finding|Statement|Source|Milestone {id: $id})
WHERE $label IN labels(n) AND (NOT n:Restricted OR any(team IN n.restrictedTo WHERE team IN $teams)) AND NOT coalesce(n.moderated, false)
WITH n, EXISTS { (:Restricted) } AS filtered
CALL (n, filtered) {
  UNWIND [
    ['SPEAKS_OF', 'EXPERT', CASE WHEN filtered THEN COUNT { (n)<-[:SPEAKS_OF]-(m) WHERE (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams)) } ELSE COUNT { (n)<-[:SPEAKS_OF]-() } END],
    ['HOLDS', 'EXPERT', CASE
      WHEN NOT n:VotedStatement THEN 0
      WHEN filtered THEN COUNT { (n)<-[:HOLDS]-(m) WHERE (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams)) }
      ELSE COUNT { (n)<-[:HOLDS]-() }
    END],
    ['SAID_BY', 'QUOTATION', CASE WHEN filtered THEN COUNT { (n)<-[:SAID_BY]-(m) WHERE (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams)) } ELSE COUNT { (n)<-[:SAID_BY]-() } END],
    ['CODED_AS', 'QUOTATION', CASE WHEN filtered THEN COUNT { (n)<-[:CODED_AS]-(m) WHERE (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams)) } ELSE COUNT { (n)<-[:CODED_AS]-() } END],
    ['FROM', 'QUOTATION', CASE WHEN filtered THEN COUNT { (n)<-[:FROM]-(m) WHERE (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams)) } ELSE COUNT { (n)<-[:FROM]-() } END],
    ['AMONG', 'FINDING', CASE WHEN filtered THEN COUNT { (n)<-[:AMONG]-(m) WHERE (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams)) } ELSE COUNT { (n)<-[:AMONG]-() } END],
    ['MEMBER_OF', 'EXPERT', CASE WHEN filtered THEN COUNT { (n)<-[:MEMBER_OF]-(m) WHERE (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams)) } ELSE COUNT { (n)<-[:MEMBER_OF]-() } END],
    ['TOOK_PART_IN', 'EXPERT', CASE WHEN filtered THEN COUNT { (n)<-[:TOOK_PART_IN]-(m) WHERE (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams)) } ELSE COUNT { (n)<-[:TOOK_PART_IN]-() } END]
  ] AS row
  RETURN row[0] AS relation, 'IN' AS direction, row[1] AS kind, row[2] AS count
  UNION ALL
  MATCH (n)<-[r:REPORTED_ON|ABOUT|REPORTED_IN|BROADER|ANSWERS|MITIGATES|RELATED|BASED_IN|PART_OF|SAMPLED|PUBLISHED|ISSUED|CONVENED|FUNDED|DOCUMENTED_IN|CITES]-(m)
  WHERE m <> n AND (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams)) AND NOT coalesce(m.moderated, false)
  RETURN type(r) AS relation, 'IN' AS direction,
    CASE WHEN m:Concept OR m:Milestone THEN m.kind WHEN m:Statement THEN 'PASSAGE' ELSE toUpper(labels(m)[0]) END AS kind, count(*) AS count
  UNION ALL
  MATCH (n)-[r:SPEAKS_OF|REPORTED_ON|HOLDS|SAID_BY|CODED_AS|FROM|ABOUT|AMONG|REPORTED_IN|BROADER|ANSWERS|MITIGATES|RELATED|MEMBER_OF|BASED_IN|PART_OF|TOOK_PART_IN|SAMPLED|PUBLISHED|ISSUED|CONVENED|FUNDED|DOCUMENTED_IN|CITES]->(m)
  WHERE m <> n AND (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams)) AND NOT coalesce(m.moderated, false) AND (type(r) <> 'HOLDS' OR m:VotedStatement)
  RETURN type(r) AS relation, 'OUT' AS direction,
    CASE WHEN m:Concept OR m:Milestone THEN m.kind WHEN m:Statement THEN 'PASSAGE' ELSE toUpper(labels(m)[0]) END AS kind, count(*) AS count
}
WITH relation, direction, kind, count
WHERE count > 0
RETURN {relation: relation, direction: direction, kind: kind, count: count}
