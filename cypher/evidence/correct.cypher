// Corrects parts of a quotation, whose names it keeps: later imports leave these.
// Unguarded: the service has read what it writes, as the reader.
MATCH (q:Quotation {id: $id}), (e:Expert {id: $expert, study: q.study})
SET q.corrected = [name IN coalesce(q.corrected, []) WHERE NOT name IN $names] + $names
FOREACH (_ IN CASE WHEN 'words' IN $names THEN [1] ELSE [] END | SET q.original = $words)
WITH q, e
CALL (q) {
  MATCH (q)-[from:FROM]->()
  SET from.locator = $locator
}
CALL (q) {
  MATCH (q)-[old:SAID_BY]->()
  DELETE old
}
MERGE (q)-[:SAID_BY]->(e)
