MATCH (q:Quotation)
WHERE q.id IN $ids AND q.madeHere AND (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams))
RETURN q.id
