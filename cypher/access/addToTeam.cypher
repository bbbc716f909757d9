// Unguarded: which accounts are on the team of which study, for the accounts themselves and for
// administrators.
MATCH (a:Account {name: $name})
MATCH (s:Study {id: $study})
MERGE (a)-[:MEMBER_OF_TEAM]->(s)
RETURN count(*)
