// Unguarded: which accounts are on the team of which study, for the accounts themselves and for
// administrators.
MATCH (a:Account)
WITH a
ORDER BY a.name
RETURN a {
  .*,
  teams: COLLECT { MATCH (a)-[:MEMBER_OF_TEAM]->(s:Study) RETURN s.id ORDER BY s.id }
}
