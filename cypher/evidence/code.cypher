// Codes a quotation anew. One that was chosen here is for the team where the study, its speaker or
// whoever codes it says so; what came with an import keeps its consent.
// Unguarded: the service has read what it writes, as the reader.
MATCH (q:Quotation {id: $id})-[:SAID_BY]->(e:Expert), (s:Study {id: $study})
SET q.codedBy = $by, q.codedAt = $at, q.batch = s.batch, q.consent = CASE
  WHEN NOT coalesce(q.madeHere, false) THEN q.consent
  WHEN $teamOnly OR e.consent = 'TEAM_ONLY' THEN 'TEAM_ONLY'
  ELSE 'CODE_AND_COUNTRY'
END
WITH q, s, s.access = 'CONFIDENTIAL' OR q.consent = 'TEAM_ONLY' AS closed
FOREACH (_ IN CASE WHEN closed THEN [1] ELSE [] END | SET q:Restricted, q.restrictedTo = [s.id])
FOREACH (_ IN CASE WHEN closed THEN [] ELSE [1] END | REMOVE q:Restricted, q.restrictedTo)
WITH q
CALL (q) {
  MATCH (q)-[old:CODED_AS]->()
  DELETE old
}
UNWIND range(0, size($codings) - 1) AS position
MATCH (c:Concept {id: $codings[position].concept, study: $study})
CREATE (q)-[:CODED_AS {
  stance: $codings[position].stance, position: position, concept: c.id, quotation: q.id
}]->(c)
