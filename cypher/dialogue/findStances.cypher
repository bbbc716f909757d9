// What is on record of experts: where they stand, by what they said and by how they voted.
MATCH (e:Expert)
WHERE e.id IN $ids
OPTIONAL MATCH (e)-[:MEMBER_OF]->(c:Community)
RETURN e {
  .id,
  .sector,
  community: c.id,
  stances: COLLECT {
    MATCH (e)-[said:SPEAKS_OF]->(of:Concept)
    RETURN of.id + ' ' + said.stance
  },
  votes: COLLECT {
    MATCH (e)-[held:HOLDS]->(of:Concept)
    WHERE held.state IN ['SUPPORT', 'OPPOSE']
    RETURN of.id + ' ' + held.state
  }
}
