MATCH (t:ApiToken {hash: $id, account: $account})
DELETE t
RETURN count(*)
