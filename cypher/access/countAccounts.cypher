MATCH (a:Account {role: $role})
RETURN count(a)
