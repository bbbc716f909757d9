// A stance that is only counted has a relationship of its own type, which no other statement reads.
// People of whom nothing may be shown are nodes without an id.
UNWIND $rows AS row
OPTIONAL MATCH (e:Expert {id: row.expert})
CALL (row, e) {
  WITH row, e WHERE e IS NULL
  CREATE (r:Respondent {study: row.study})
  WITH row, r
  OPTIONAL MATCH (g:Community {id: row.community})
  FOREACH (_ IN CASE WHEN g IS NULL THEN [] ELSE [1] END | CREATE (r)-[:COUNTED_IN]->(g))
  RETURN r AS person
  UNION ALL
  WITH e WHERE e IS NOT NULL
  RETURN e AS person
}
UNWIND row.stances AS stance
MATCH (c:Concept {id: stance.concept})
CREATE (person)-[:COUNTED {state: stance.state}]->(c)
