MATCH (a:Account {name: $name})
WHERE a.state = 'ACTIVE' AND any(role IN a.roles WHERE role IN ['CONVENOR', 'ADMINISTRATOR'])
RETURN count(a)
