MATCH (e:Expert)
WHERE e.id IN $experts AND e.consent = 'TEAM_ONLY'
  AND (NOT e:Restricted OR any(team IN e.restrictedTo WHERE team IN $teams))
RETURN e.id
