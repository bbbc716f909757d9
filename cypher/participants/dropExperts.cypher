// Whoever has a roster open with these people in it cannot store it any more.
MATCH (r:Roster)-[:CONSIDERS]->(p:Participant)
WHERE p.expert IN $experts
WITH r, collect(p) AS people
SET r.version = r.version + 1
FOREACH (each IN people | DETACH DELETE each)
