MATCH (t:Transcript {id: $transcript})
WHERE (NOT t:Restricted OR any(team IN t.restrictedTo WHERE team IN $teams))
MERGE (t)-[:HAS_SECOND_CODING]->(second:SecondCoding {coder: $coder})
SET second.read = $read, second.doneAt = $doneAt, second.marks = $marks,
  second.comparedWith = $first, second.settled = $settled
