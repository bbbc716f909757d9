// Leaves what an import has hidden as if it were stored only now.
// Unguarded: an import marks what it has stored, and shows nothing.
MATCH (:ImportBatch {id: $batch, state: 'COMING'})
MATCH (n:Expert|Concept|Source|Quotation {batch: $batch})
WHERE n.restrictedTo = []
WITH n, n:Quotation AND coalesce(n.consent = 'TEAM_ONLY', false) AS ofTeam
FOREACH (_ IN CASE WHEN ofTeam THEN [1] ELSE [] END | SET n.restrictedTo = [n.study])
FOREACH (_ IN CASE WHEN ofTeam THEN [] ELSE [1] END | REMOVE n:Restricted, n.restrictedTo)
