// Where one relationship leads to one kind of node only, the store knows how many there are.
MATCH (n:Study|Community|Expert|Institution|Concept|Quotation|Finding|Statement|Source|Milestone {id: $id})
WHERE $label IN labels(n)
CALL (n) {
  UNWIND [
    ['SPEAKS_OF', 'IN', 'EXPERT', COUNT { (n)<-[:SPEAKS_OF]-() }],
    ['HOLDS', 'IN', 'EXPERT', CASE WHEN n:VotedStatement THEN COUNT { (n)<-[:HOLDS]-() } ELSE 0 END],
    ['REPORTED_ON', 'IN', 'COMMUNITY', COUNT { (n)<-[:REPORTED_ON]-() }],
    ['SAID_BY', 'IN', 'QUOTATION', COUNT { (n)<-[:SAID_BY]-() }],
    ['SAID_BY', 'OUT', 'EXPERT', COUNT { (n)-[:SAID_BY]->() }],
    ['CODED_AS', 'IN', 'QUOTATION', COUNT { (n)<-[:CODED_AS]-() }],
    ['FROM', 'IN', 'QUOTATION', COUNT { (n)<-[:FROM]-() }],
    ['FROM', 'OUT', 'SOURCE', COUNT { (n)-[:FROM]->() }],
    ['AMONG', 'IN', 'FINDING', COUNT { (n)<-[:AMONG]-() }],
    ['AMONG', 'OUT', 'COMMUNITY', COUNT { (n)-[:AMONG]->() }],
    ['REPORTED_IN', 'OUT', 'SOURCE', COUNT { (n)-[:REPORTED_IN]->() }],
    ['MEMBER_OF', 'IN', 'EXPERT', COUNT { (n)<-[:MEMBER_OF]-() }],
    ['MEMBER_OF', 'OUT', 'COMMUNITY', COUNT { (n)-[:MEMBER_OF]->() }],
    ['TOOK_PART_IN', 'IN', 'EXPERT', COUNT { (n)<-[:TOOK_PART_IN]-() }],
    ['TOOK_PART_IN', 'OUT', 'STUDY', COUNT { (n)-[:TOOK_PART_IN]->() }],
    ['SAMPLED', 'IN', 'STUDY', COUNT { (n)<-[:SAMPLED]-() }],
    ['SAMPLED', 'OUT', 'COMMUNITY', COUNT { (n)-[:SAMPLED]->() }],
    ['BASED_IN', 'IN', 'INSTITUTION', COUNT { (n)<-[:BASED_IN]-() }],
    ['BASED_IN', 'OUT', 'COMMUNITY', COUNT { (n)-[:BASED_IN]->() }],
    ['PART_OF', 'IN', 'INSTITUTION', COUNT { (n)<-[:PART_OF]-(m) WHERE m <> n }],
    ['PART_OF', 'OUT', 'INSTITUTION', COUNT { (n)-[:PART_OF]->(m) WHERE m <> n }],
    ['PUBLISHED', 'IN', 'INSTITUTION', COUNT { (n)<-[:PUBLISHED]-() }],
    ['PUBLISHED', 'OUT', 'SOURCE', COUNT { (n)-[:PUBLISHED]->() }],
    ['ISSUED', 'IN', 'INSTITUTION', COUNT { (n)<-[:ISSUED]-() }],
    ['CONVENED', 'IN', 'INSTITUTION', COUNT { (n)<-[:CONVENED]-() }],
    ['FUNDED', 'IN', 'INSTITUTION', COUNT { (n)<-[:FUNDED]-() }],
    ['FUNDED', 'OUT', 'STUDY', COUNT { (n)-[:FUNDED]->() }],
    ['DOCUMENTED_IN', 'OUT', 'SOURCE', COUNT { (n)-[:DOCUMENTED_IN]->() }],
    ['CITES', 'IN', 'SOURCE', COUNT { (n)<-[:CITES]-(m) WHERE m <> n }],
    ['CITES', 'OUT', 'SOURCE', COUNT { (n)-[:CITES]->(m) WHERE m <> n }]
  ] AS row
  RETURN row[0] AS relation, row[1] AS direction, row[2] AS kind, row[3] AS count
  UNION ALL
  MATCH (n)-[r:SPEAKS_OF|REPORTED_ON|CODED_AS|ABOUT|BROADER|ANSWERS|MITIGATES|RELATED]->(m:Concept)
  WHERE m <> n AND NOT coalesce(m.moderated, false)
  RETURN type(r) AS relation, 'OUT' AS direction, m.kind AS kind, count(*) AS count
  UNION ALL
  MATCH (n)-[r:HOLDS]->(m:VotedStatement)
  WHERE NOT coalesce(m.moderated, false)
  RETURN type(r) AS relation, 'OUT' AS direction, 'STATEMENT' AS kind, count(*) AS count
  UNION ALL
  MATCH (n)<-[r:BROADER|ANSWERS|MITIGATES|RELATED]-(m:Concept)
  WHERE m <> n AND NOT coalesce(m.moderated, false)
  RETURN type(r) AS relation, 'IN' AS direction, m.kind AS kind, count(*) AS count
  UNION ALL
  MATCH (n)<-[r:ABOUT|REPORTED_IN]-(m:Finding|Statement)
  RETURN type(r) AS relation, 'IN' AS direction, CASE WHEN m:Finding THEN 'FINDING' ELSE 'PASSAGE' END AS kind, count(*) AS count
  UNION ALL
  MATCH (n)-[r:ISSUED|CONVENED]->(m:Milestone|Study)
  RETURN type(r) AS relation, 'OUT' AS direction, CASE WHEN m:Study THEN 'STUDY' ELSE m.kind END AS kind, count(*) AS count
  UNION ALL
  MATCH (n)<-[r:DOCUMENTED_IN]-(m:Milestone)
  RETURN type(r) AS relation, 'IN' AS direction, m.kind AS kind, count(*) AS count
}
WITH relation, direction, kind, count
WHERE count > 0
RETURN {relation: relation, direction: direction, kind: kind, count: count}
