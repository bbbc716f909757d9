MATCH (r:Roster {id: $id})
OPTIONAL MATCH (r)-[:HAS_GROUP|CONSIDERS]->(n:Group|Participant)
DETACH DELETE n, r
