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
  WHERE (NOT c:Restricted OR any(team IN c.restrictedTo WHERE team IN $teams))
  CREATE (d)-[:BETWEEN {position: position}]->(c)
  RETURN count(*) AS communities
}
CALL (d) {
  UNWIND $institutions AS institution
  MATCH (i:Institution {id: institution})
  WHERE (NOT i:Restricted OR any(team IN i.restrictedTo WHERE team IN $teams))
  CREATE (d)-[:HOSTED_BY]->(i)
  RETURN count(*) AS hosts
}
CALL (d) {
  UNWIND $items AS item
  MATCH (c:Concept {id: item.concept})
  WHERE (NOT c:Restricted OR any(team IN c.restrictedTo WHERE team IN $teams))
  CREATE (d)-[:HAS_ITEM {position: item.position}]->(i:AgendaItem)-[:ON]->(c)
  SET i = item
  REMOVE i.concept, i.position
  RETURN count(*) AS items
}
CALL (d) {
  UNWIND $checks AS check
  MATCH (c:Concept {id: check.concept})
  WHERE (NOT c:Restricted OR any(team IN c.restrictedTo WHERE team IN $teams))
  CREATE (d)-[minds:MINDS]->(c)
  SET minds = check
  REMOVE minds.concept
  RETURN count(*) AS checks
}
CALL (d) {
  UNWIND $outcomes AS outcome
  MATCH (c:Concept {id: outcome.concept})
  WHERE (NOT c:Restricted OR any(team IN c.restrictedTo WHERE team IN $teams))
  CREATE (d)-[came:CAME_TO]->(c)
  SET came = outcome
  REMOVE came.concept
  RETURN count(*) AS outcomes
}
CALL (d) {
  UNWIND $said AS words
  MATCH (c:Concept {id: words.concept})
  WHERE (NOT c:Restricted OR any(team IN c.restrictedTo WHERE team IN $teams))
  CREATE (d)-[heard:HEARD]->(c)
  SET heard = words
  REMOVE heard.concept
  RETURN count(*) AS said
}
RETURN communities + hosts + items + checks + outcomes + said
