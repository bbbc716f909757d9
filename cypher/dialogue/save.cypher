MERGE (d:Dialogue {id: $id})
SET d = $properties
WITH d
CALL (d) {
  MATCH (d)-[:HAS_ITEM]->(old:AgendaItem)
  DETACH DELETE old
}
CALL (d) {
  MATCH (d)-[old:BETWEEN|HOSTED_BY|MINDS|CAME_TO|HEARD]->()
  DELETE old
}
CALL (d) {
  UNWIND range(0, size($communities) - 1) AS position
  MATCH (c:Community {id: $communities[position]})
  CREATE (d)-[:BETWEEN {position: position}]->(c)
  RETURN count(*) AS communities
}
CALL (d) {
  UNWIND $institutions AS institution
  MATCH (i:Institution {id: institution})
  CREATE (d)-[:HOSTED_BY]->(i)
  RETURN count(*) AS hosts
}
CALL (d) {
  UNWIND $items AS item
  MATCH (c:Concept {id: item.concept})
  CREATE (d)-[:HAS_ITEM {position: item.position}]->(i:AgendaItem)-[:ON]->(c)
  SET i = item
  REMOVE i.concept, i.position
  RETURN count(*) AS items
}
CALL (d) {
  UNWIND $checks AS check
  MATCH (c:Concept {id: check.concept})
  CREATE (d)-[minds:MINDS]->(c)
  SET minds = check
  REMOVE minds.concept
  RETURN count(*) AS checks
}
CALL (d) {
  UNWIND $outcomes AS outcome
  MATCH (c:Concept {id: outcome.concept})
  CREATE (d)-[came:CAME_TO]->(c)
  SET came = outcome
  REMOVE came.concept
  RETURN count(*) AS outcomes
}
CALL (d) {
  UNWIND $said AS words
  MATCH (c:Concept {id: words.concept})
  CREATE (d)-[heard:HEARD]->(c)
  SET heard = words
  REMOVE heard.concept
  RETURN count(*) AS said
}
RETURN communities + hosts + items + checks + outcomes + said
