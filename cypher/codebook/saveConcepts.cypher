// Texts that were changed other than by an import are kept.
UNWIND $rows AS row
MERGE (c:Concept {id: row.properties.id})
WITH c, row, properties(c) AS before
SET c = row.properties
SET c.changedTexts = before.changedTexts
FOREACH (name IN coalesce(before.changedTexts, []) | SET c[name] = before[name])
REMOVE c:Theme:Concern:Benefit:Barrier:Question:Position:Proposal:VotedStatement
SET c:$(row.label)
WITH c
CALL (c) {
  MATCH (c)-[old:BROADER|ANSWERS|MITIGATES|RELATED]->()
  DELETE old
}
