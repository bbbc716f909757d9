// Deletes what a dialogue no longer contributes, with all translations of it.
MATCH (n:Quotation|Finding|Concept|Expert|Milestone|Source {study: $study})
WHERE NOT n.id IN $kept
OPTIONAL MATCH (n)-[:HAS_RENDERING]->(r:Rendering)
OPTIONAL MATCH (r)-[:HAS_VERSION]->(v:RenderingVersion)
DETACH DELETE n, r, v
