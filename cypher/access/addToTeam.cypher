MATCH (a:Account {name: $name})
MATCH (s:Study {id: $study})
MERGE (a)-[:MEMBER_OF_TEAM]->(s)
RETURN count(*)
