// Unguarded: which accounts are on the team of which study, for the accounts themselves and for
// administrators.
MATCH (a:Account)-[:MEMBER_OF_TEAM]->(:Study {id: $study})
RETURN a.name
ORDER BY a.name
