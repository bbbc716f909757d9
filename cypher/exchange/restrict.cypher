// Marks all that a study brought, and what was withdrawn from it, as restricted to its team, or as
// open, and what hangs on experts and quotations whose consent is for the team only. What several
// studies name is restricted while all of them are confidential; a transcript is for the team in any case.
// Unguarded: an import marks what it has stored, and shows nothing.
MATCH (s:Study {id: $study})
CALL (s) {
  RETURN s AS n
  UNION ALL
  MATCH (n:Expert|Concept|Quotation|Finding|Statement|Source)
  WHERE n.id STARTS WITH s.id + '/' AND n.study = s.id
  RETURN n
  UNION ALL
  MATCH (n:Respondent|Withdrawal|Transcript|CodebookChange {study: s.id})
  RETURN n
}
WITH s, n, s.access = 'CONFIDENTIAL' OR coalesce(n.consent = 'TEAM_ONLY', false) OR n:Transcript AS closed
FOREACH (_ IN CASE WHEN closed THEN [1] ELSE [] END | SET n:Restricted, n.restrictedTo = [s.id])
FOREACH (_ IN CASE WHEN n:Restricted AND NOT closed THEN [1] ELSE [] END |
  REMOVE n:Restricted, n.restrictedTo)
WITH s, sum(CASE WHEN closed THEN 1 ELSE 0 END) AS restricting
SET s.restricts = restricting > 0
WITH s
MATCH (n:Community|Institution|Milestone)
WHERE s.batch IN n.broughtBy
WITH n, COLLECT {
  MATCH (by:Study)
  WHERE by.batch IN n.broughtBy AND by.access = 'CONFIDENTIAL'
  RETURN by.id
} AS confidential
WITH n, confidential, size(confidential) = size(n.broughtBy) AS closed
FOREACH (_ IN CASE WHEN closed THEN [1] ELSE [] END | SET n:Restricted, n.restrictedTo = confidential)
FOREACH (_ IN CASE WHEN n:Restricted AND NOT closed THEN [1] ELSE [] END |
  REMOVE n:Restricted, n.restrictedTo)
