MATCH (:Institution {id: $one})-[m:SAME_INSTITUTION]->(:Institution {id: $other})
DELETE m
