// What the account does not have is null, which removes the property.
MERGE (a:Account {name: $name})
SET a += $properties
