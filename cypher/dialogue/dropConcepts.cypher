// Takes concepts out of agendas, checks and outcomes. Whoever has the dialogue open cannot store
// these parts any more.
MATCH (d:Dialogue)
WITH d,
  COLLECT {
    MATCH (d)-[:HAS_ITEM]->(i:AgendaItem)-[:ON]->(c:Concept)
    WHERE c.id IN $concepts
    RETURN i
  } AS items,
  COLLECT {
    MATCH (d)-[old:MINDS|CAME_TO|HEARD]->(c:Concept)
    WHERE c.id IN $concepts
    RETURN old
  } AS links
WHERE size(items) + size(links) > 0
SET d.version = d.version + 1
FOREACH (each IN links | DELETE each)
FOREACH (each IN items | DETACH DELETE each)
