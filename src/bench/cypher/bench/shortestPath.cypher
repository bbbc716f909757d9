MATCH (from:Expert|Concept {id: $from})
MATCH (to:Expert|Concept {id: $to})
MATCH path = shortestPath((from)-[:SPEAKS_OF|HOLDS|BROADER|ANSWERS|MITIGATES|RELATED*..6]-(to))
RETURN [node IN nodes(path) | node.id]
