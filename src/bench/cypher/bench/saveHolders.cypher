UNWIND $rows AS row
MATCH (g:Community {id: row.community})
CREATE (e:Expert)-[:MEMBER_OF]->(g)
SET e = row.properties
WITH e, row
UNWIND row.held AS held
MATCH (c:Concept {id: held.concept})
CREATE (e)-[:HOLDS {state: held.state, basis: 'VOTE'}]->(c)
