// An interview that was added here goes with its transcript, unless somebody else is quoted from it: no
// import would take it away.
MATCH (t:Transcript)-[:SPOKEN_BY]->(e:Expert)
WHERE e.id IN $experts
WITH DISTINCT t
OPTIONAL MATCH (t)-[:HAS_SECOND_CODING]->(second:SecondCoding)
OPTIONAL MATCH (s:Source)-[:HAS_TRANSCRIPT]->(t)
WHERE s.addedBy IS NOT NULL
  AND NOT EXISTS { (s)<-[:FROM]-(:Quotation)-[:SAID_BY]->(e:Expert) WHERE NOT e.id IN $experts }
DETACH DELETE second, t, s
