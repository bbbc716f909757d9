UNWIND $rows AS row
MATCH (e:Expert {id: row.expert})
UNWIND row.held AS held
MATCH (e)-[old:HOLDS]->(:Concept {id: held.concept})
DELETE old
