// Invited experts of a study are linked as experts; other invited people are linked as
// participants.
MATCH (d:Dialogue {id: $id})
MERGE (r:Roster {id: $id})
SET r = $properties
MERGE (d)-[:HAS_ROSTER]->(r)
WITH d, r
CALL (d, r) {
  OPTIONAL MATCH (d)-[old:INVITES]->()
  DELETE old
}
CALL (r) {
  OPTIONAL MATCH (r)-[:HAS_GROUP|CONSIDERS]->(old:Group|Participant)
  DETACH DELETE old
}
CALL (d, r) {
  UNWIND $pool AS person
  CREATE (r)-[:CONSIDERS]->(p:Participant)
  SET p = person
  WITH d, p
  OPTIONAL MATCH (e:Expert {id: p.expert})
  FOREACH (_ IN CASE WHEN e IS NULL THEN [] ELSE [1] END | CREATE (p)-[:IS]->(e))
  FOREACH (_ IN CASE WHEN p.invited AND e IS NOT NULL THEN [1] ELSE [] END |
    CREATE (d)-[:INVITES]->(e))
  FOREACH (_ IN CASE WHEN p.invited AND e IS NULL THEN [1] ELSE [] END |
    CREATE (d)-[:INVITES]->(p))
}
CALL (r) {
  UNWIND $groups AS seated
  CREATE (r)-[:HAS_GROUP]->(g:Group {round: seated.round, number: seated.number, day: seated.day})
  WITH r, g, seated
  UNWIND range(0, size(seated.people) - 1) AS place
  MATCH (r)-[:CONSIDERS]->(p:Participant {person: seated.people[place]})
  CREATE (g)-[:SEATS {position: place}]->(p)
}
