// The findings behind an edge.
MATCH (f:Finding)-[:ABOUT]->(:Concept {id: $concept})
WHERE (NOT f:Restricted OR any(team IN f.restrictedTo WHERE team IN $teams)) AND EXISTS { (f)-[:AMONG]->(:Community {id: $community}) }
RETURN f.id
ORDER BY f.id
SKIP $offset LIMIT $limit
