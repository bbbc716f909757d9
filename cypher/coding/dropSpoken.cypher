MATCH (t:Transcript)-[:SPOKEN_BY]->(e:Expert)
WHERE e.id IN $experts
OPTIONAL MATCH (t)-[:HAS_SECOND_CODING]->(second:SecondCoding)
DETACH DELETE second, t
