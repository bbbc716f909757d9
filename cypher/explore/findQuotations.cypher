// The quotations behind an edge.
MATCH (e:Expert {id: $expert})<-[:SAID_BY]-(q:Quotation)-[:CODED_AS]->(:Concept {id: $concept})
WHERE (NOT e:Restricted OR any(team IN e.restrictedTo WHERE team IN $teams)) AND (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams))
RETURN q.id
ORDER BY q.id
SKIP $offset LIMIT $limit
