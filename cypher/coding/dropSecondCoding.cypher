MATCH (t:Transcript {id: $transcript})-[:HAS_SECOND_CODING]->(second:SecondCoding {coder: $coder})
WHERE (NOT t:Restricted OR any(team IN t.restrictedTo WHERE team IN $teams))
DETACH DELETE second
