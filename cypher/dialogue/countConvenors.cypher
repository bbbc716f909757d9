MATCH (a:Account {name: $name})
WHERE a.role IN ['CONVENOR', 'ADMINISTRATOR']
RETURN count(a)
