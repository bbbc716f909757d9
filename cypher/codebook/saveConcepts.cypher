// What was changed other than by an import is kept: properties by their names, relations by the
// names of their types. One that was added here stays so if an import names it.
UNWIND $rows AS row
MERGE (c:Concept {id: row.properties.id})
WITH c, row, properties(c) AS before, coalesce(c.changedTexts, []) AS changed,
  [each IN labels(c) WHERE NOT each IN ['Concept', 'Restricted']] AS kind
SET c = row.properties
SET c.changedTexts = before.changedTexts, c.addedBy = before.addedBy
FOREACH (name IN changed | SET c[name] = before[name])
REMOVE c:Theme:Concern:Benefit:Barrier:Question:Position:Proposal:VotedStatement
SET c:$(CASE WHEN 'kind' IN changed THEN kind ELSE [row.label] END)
WITH c, changed
CALL (c, changed) {
  MATCH (c)-[old:BROADER|ANSWERS|MITIGATES|RELATED]->(other)
  WHERE NOT toLower(type(old)) IN changed
    AND NOT (old:RELATED AND 'related' IN coalesce(other.changedTexts, []))
  DELETE old
}
