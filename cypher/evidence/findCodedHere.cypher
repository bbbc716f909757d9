MATCH (q:Quotation {study: $study})
WHERE q.codedBy IS NOT NULL AND (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams))
RETURN q.id
