UNWIND $rows AS row
MERGE (c:Concept {id: row.properties.id})
SET c = row.properties
REMOVE c:Theme:Concern:Benefit:Barrier:Question:Position:Proposal:VotedStatement
SET c:$(row.label)
WITH c
CALL (c) {
  MATCH (c)-[old:BROADER|ANSWERS|MITIGATES|RELATED]->()
  DELETE old
}
