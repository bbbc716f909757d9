MATCH (a:Account)-[:MEMBER_OF_TEAM]->(:Study {id: $study})
RETURN a.name
ORDER BY a.name
