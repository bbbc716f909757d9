MATCH (e:Expert {study: $study})-[old:HOLDS]->()
DELETE old
