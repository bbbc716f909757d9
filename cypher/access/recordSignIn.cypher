MATCH (a:Account {name: $name})
SET a.signedIn = $at
