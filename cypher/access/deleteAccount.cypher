MATCH (a:Account {name: $name})
DETACH DELETE a
