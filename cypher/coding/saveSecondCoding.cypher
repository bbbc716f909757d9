MATCH (t:Transcript {id: $transcript})
WHERE (NOT t:Restricted OR any(team IN t.restrictedTo WHERE team IN $teams))
MERGE (t)-[:HAS_SECOND_CODING]->(second:SecondCoding {coder: $coder})
SET second.read = $read, second.doneAt = $doneAt
WITH second
CALL (second) {
  MATCH (second)-[old:MARKS|COMPARED_WITH|SETTLED]->()
  DELETE old
}
CALL (second) {
  UNWIND $marks AS mark
  MATCH (c:Concept {id: mark.code})
  CREATE (second)-[:MARKS {
    start: mark.start, end: mark.end, stance: mark.stance, memo: mark.memo, position: mark.position
  }]->(c)
}
CALL (second) {
  UNWIND $first AS mark
  MATCH (c:Concept {id: mark.code})
  CREATE (second)-[:COMPARED_WITH {
    start: mark.start, end: mark.end, stance: mark.stance, memo: mark.memo, position: mark.position
  }]->(c)
}
CALL (second) {
  UNWIND $settled AS decision
  MATCH (c:Concept {id: decision.code})
  CREATE (second)-[settled:SETTLED]->(c)
  SET settled = decision.properties
}
