// Deletes quotations with all derived texts, since each of them contains the words.
MATCH (q:Quotation)
WHERE q.id IN $ids AND q.study = $study
OPTIONAL MATCH (q)-[:HAS_RENDERING]->(r:Rendering)
OPTIONAL MATCH (r)-[:HAS_VERSION]->(v:RenderingVersion)
DETACH DELETE v, r, q
