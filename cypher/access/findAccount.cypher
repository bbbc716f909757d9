MATCH (a:Account {name: $name})
RETURN a {.name, .passwordHash, .role}
