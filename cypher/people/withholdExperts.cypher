// Deletes experts with all that is derived from them.
MATCH (e:Expert)
WHERE e.id IN $ids AND e.study = $study
OPTIONAL MATCH (e)<-[:SAID_BY]-(q:Quotation)
OPTIONAL MATCH (q)-[:HAS_RENDERING]->(r:Rendering)
OPTIONAL MATCH (r)-[:HAS_VERSION]->(v:RenderingVersion)
OPTIONAL MATCH (e)<-[:IS]-(p:Participant)
DETACH DELETE v, r, q, p, e
