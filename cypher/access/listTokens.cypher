MATCH (t:ApiToken {account: $account})
WITH t
ORDER BY t.created DESC, t.name, t.hash
RETURN t {.*}
