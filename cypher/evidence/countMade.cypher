MATCH (q:Quotation {id: $id})
WHERE q.madeHere AND (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams))
RETURN count(q)
