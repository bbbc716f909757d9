MATCH (t:ApiToken {account: $account})
DELETE t
