MATCH (d:Dialogue {owner: $account})
RETURN count(d)
