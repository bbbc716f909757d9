// Unguarded: an import marks what it has stored, and shows nothing.
MATCH (e:Expert)
WHERE e.id IN $ids AND e.study = $study
SET e:Restricted, e.restrictedTo = [$study], e.consent = 'TEAM_ONLY'
