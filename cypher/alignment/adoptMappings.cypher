// Only the other concept is checked: the one is what was just stored.
UNWIND $rows AS row
MATCH (a:Concept {id: row.from})
MATCH (b:Concept {id: row.to})
MATCH (other:Concept {id: row.other})
WHERE (NOT other:Restricted OR any(team IN other.restrictedTo WHERE team IN $teams))
  AND a.study <> b.study
MERGE (a)-[m:MAPPED_TO]->(b)
ON CREATE SET m = row.properties
