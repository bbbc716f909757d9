UNWIND $rows AS row
MATCH (e:Expert {id: row.expert})
MATCH (s:Source {id: row.source})
MATCH (c:Concept {id: row.concept})
MERGE (q:Quotation {id: row.quotation})
ON CREATE SET q.study = 'bare', q.original = row.words, q.originalLanguage = 'en'
MERGE (q)-[:SAID_BY]->(e)
MERGE (q)-[:FROM]->(s)
CREATE (q)-[:CODED_AS {stance: row.stance, concept: c.id, quotation: q.id}]->(c)
