// A relation to a related concept is read from both sides, and so is deleted from both.
MATCH (c:Concept {id: $id})
WHERE (NOT c:Restricted OR any(team IN c.restrictedTo WHERE team IN $teams))
WITH c, coalesce(c.changedTexts, []) AS before
SET c += $properties
SET c.changedTexts = before + [name IN $names WHERE NOT name IN before]
REMOVE c:Theme:Concern:Benefit:Barrier:Question:Position:Proposal:VotedStatement
SET c:$($label)
WITH c
CALL (c) {
  UNWIND $gone AS row
  MATCH (c)-[old]-(other:Concept {id: row.to})
  WHERE type(old) = row.type AND (startNode(old) = c OR row.type = 'RELATED')
  DELETE old
}
CALL (c) {
  UNWIND $come AS row
  MATCH (other:Concept {id: row.to})
  CREATE (c)-[:$(row.type)]->(other)
}
