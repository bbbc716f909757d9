// The findings that an edge stands for.
MATCH (:Community {id: $community})<-[:AMONG]-(f:Finding)-[:ABOUT]->(:Concept {id: $concept})
RETURN f.id
ORDER BY f.id
SKIP $offset LIMIT $limit
