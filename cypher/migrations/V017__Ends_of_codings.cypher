MATCH (q:Quotation)-[coded:CODED_AS]->(c:Concept)
SET coded.concept = c.id, coded.quotation = q.id;
