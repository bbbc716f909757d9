MATCH (r:Roster {id: $id})
RETURN r {
  .*,
  pool: COLLECT {
    MATCH (r)-[:CONSIDERS]->(p:Participant)
    RETURN p {.*}
    ORDER BY p.position
  },
  seating: COLLECT {
    MATCH (r)-[:HAS_GROUP]->(g:Group)
    RETURN g {
      .*,
      people: COLLECT {
        MATCH (g)-[seats:SEATS]->(p:Participant)
        RETURN p.person
        ORDER BY seats.position
      }
    }
    ORDER BY g.round, g.number
  }
}
