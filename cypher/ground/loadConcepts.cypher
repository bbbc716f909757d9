MATCH (c:Concept)
OPTIONAL MATCH (c)-[:ANSWERS]->(q:Question {exclusive: true})
WITH c, head(collect(q.id)) AS question
RETURN c.id, question
ORDER BY c.study, c.position, c.id
