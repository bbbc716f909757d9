UNWIND $rows AS row
MATCH (e:Expert {id: row.expert})
MATCH (s:Source {id: row.source})
CREATE (q:Quotation)
SET q = row.quotation
CREATE (q)-[:SAID_BY]->(e)
CREATE (q)-[:FROM {locator: 'somewhere'}]->(s)
CREATE (q)-[:HAS_RENDERING]->(r:Rendering)
SET r = row.rendering
WITH q, row
UNWIND row.concepts AS id
MATCH (c:Concept {id: id})
CREATE (q)-[:CODED_AS {stance: 'SUPPORT', position: 0, concept: id, quotation: q.id}]->(c)
