// The findings behind an edge.
MATCH (:Community {id: $community})<-[:AMONG]-(f:Finding)-[:ABOUT]->(:Concept {id: $concept})
RETURN f.id
ORDER BY f.id
SKIP $offset LIMIT $limit
