MATCH (d:Dialogue)
WHERE $account IN d.sharedWith
SET d.sharedWith = [each IN d.sharedWith WHERE each <> $account]
