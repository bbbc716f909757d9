MATCH (a:Concept {id: $from})
MATCH (b:Concept {id: $to})
MERGE (a)-[m:MAPPED_TO]->(b)
SET m = $properties
