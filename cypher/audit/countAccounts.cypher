MATCH (a:Account {name: $account})
RETURN count(a)
