// The quotations behind an edge.
MATCH (e:Expert {id: $expert})<-[:SAID_BY]-(q:Quotation)-[:CODED_AS]->(:Concept {id: $concept})
RETURN q.id
ORDER BY q.id
SKIP $offset LIMIT $limit
