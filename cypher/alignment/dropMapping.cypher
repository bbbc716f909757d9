MATCH (:Concept {id: $from})-[m:MAPPED_TO]->(:Concept {id: $to})
DELETE m
