// The dialogues of an account become those of another, and are no longer shared with that one.
MATCH (d:Dialogue {owner: $account})
SET d.owner = $heir, d.sharedWith = [each IN coalesce(d.sharedWith, []) WHERE each <> $heir]
