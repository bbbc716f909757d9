MATCH (from:Expert|Concept {id: $from})
MATCH (to:Expert|Concept {id: $to})
MATCH path = SHORTEST 5 (from)-[:SPEAKS_OF|HOLDS|BROADER|ANSWERS|MITIGATES|RELATED]-{1,6}(to)
RETURN [node IN nodes(path) | node.id]
