// The relationships of which a hub has a hundred thousand lead to one kind of node only, so the
// store knows their count. Other relationships, and those that lead away from a node, are few and
// are counted.
MATCH (n:Study|Community|Expert|Institution|Concept|Quotation|Finding|Statement|Source|Milestone {id: $id})
WHERE $label IN labels(n) AND NOT coalesce(n.moderated, false)
CALL (n) {
  UNWIND [
    ['SPEAKS_OF', 'EXPERT', COUNT { (n)<-[:SPEAKS_OF]-() }],
    ['HOLDS', 'EXPERT', CASE WHEN n:VotedStatement THEN COUNT { (n)<-[:HOLDS]-() } ELSE 0 END],
    ['SAID_BY', 'QUOTATION', COUNT { (n)<-[:SAID_BY]-() }],
    ['CODED_AS', 'QUOTATION', COUNT { (n)<-[:CODED_AS]-() }],
    ['FROM', 'QUOTATION', COUNT { (n)<-[:FROM]-() }],
    ['AMONG', 'FINDING', COUNT { (n)<-[:AMONG]-() }],
    ['MEMBER_OF', 'EXPERT', COUNT { (n)<-[:MEMBER_OF]-() }],
    ['TOOK_PART_IN', 'EXPERT', COUNT { (n)<-[:TOOK_PART_IN]-() }]
  ] AS row
  RETURN row[0] AS relation, 'IN' AS direction, row[1] AS kind, row[2] AS count
  UNION ALL
  MATCH (n)<-[r:REPORTED_ON|ABOUT|REPORTED_IN|BROADER|ANSWERS|MITIGATES|RELATED|BASED_IN|PART_OF|SAMPLED|PUBLISHED|ISSUED|CONVENED|FUNDED|DOCUMENTED_IN|CITES]-(m)
  WHERE m <> n AND NOT coalesce(m.moderated, false)
  RETURN type(r) AS relation, 'IN' AS direction,
    CASE WHEN m:Concept OR m:Milestone THEN m.kind WHEN m:Statement THEN 'PASSAGE' ELSE toUpper(labels(m)[0]) END AS kind, count(*) AS count
  UNION ALL
  MATCH (n)-[r:SPEAKS_OF|REPORTED_ON|HOLDS|SAID_BY|CODED_AS|FROM|ABOUT|AMONG|REPORTED_IN|BROADER|ANSWERS|MITIGATES|RELATED|MEMBER_OF|BASED_IN|PART_OF|TOOK_PART_IN|SAMPLED|PUBLISHED|ISSUED|CONVENED|FUNDED|DOCUMENTED_IN|CITES]->(m)
  WHERE m <> n AND NOT coalesce(m.moderated, false) AND (type(r) <> 'HOLDS' OR m:VotedStatement)
  RETURN type(r) AS relation, 'OUT' AS direction,
    CASE WHEN m:Concept OR m:Milestone THEN m.kind WHEN m:Statement THEN 'PASSAGE' ELSE toUpper(labels(m)[0]) END AS kind, count(*) AS count
}
WITH relation, direction, kind, count
WHERE count > 0
RETURN {relation: relation, direction: direction, kind: kind, count: count}
