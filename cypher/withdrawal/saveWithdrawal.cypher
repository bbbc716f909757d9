// The entry outlives what it is of, and has its id: who may see it is settled while that is there.
// Whoever is only counted has no id here, and so is named to the team alone.
MERGE (w:Withdrawal {id: $properties.id})
SET w += $properties
WITH w
WHERE w.recalledAt IS NULL
MATCH (s:Study {id: w.study})
OPTIONAL MATCH (n:Expert|Quotation {id: w.of})
WITH w, s, w.kind <> 'STUDY' AND (n IS NULL OR n:Restricted) AS ofTeam
FOREACH (_ IN CASE WHEN ofTeam THEN [1] ELSE [] END | SET w.consent = 'TEAM_ONLY', s.restricts = true)
FOREACH (_ IN CASE WHEN ofTeam OR s.access = 'CONFIDENTIAL' THEN [1] ELSE [] END |
  SET w:Restricted, w.restrictedTo = [s.id])
