MATCH (a:Institution {id: $one})
MATCH (b:Institution {id: $other})
MERGE (a)-[m:SAME_INSTITUTION]->(b)
SET m = $properties
