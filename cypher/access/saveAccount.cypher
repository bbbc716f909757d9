MERGE (a:Account {name: $name})
SET a.passwordHash = $passwordHash, a.role = $role
