MERGE (w:Withdrawal {id: $properties.id})
SET w = $properties
