MATCH (t:Transcript)-[:SPOKEN_BY]->(e:Expert)
WHERE e.id IN $experts
DETACH DELETE t
