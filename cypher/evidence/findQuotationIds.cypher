MATCH (q:Quotation)
WHERE q.id STARTS WITH $study + '/' AND q.study = $study AND (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams))
RETURN q.id
ORDER BY q.id
