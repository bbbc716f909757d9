// The stances of experts on record, from their quotations and their votes.
MATCH (e:Expert)
WHERE e.id IN $ids AND (NOT e:Restricted OR any(team IN e.restrictedTo WHERE team IN $teams))
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
