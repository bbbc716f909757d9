// With all that was made of them: the words are in each of these.
MATCH (q:Quotation)
WHERE q.id IN $ids AND q.study = $study
OPTIONAL MATCH (q)-[:HAS_RENDERING]->(r:Rendering)
OPTIONAL MATCH (r)-[:HAS_VERSION]->(v:RenderingVersion)
DETACH DELETE v, r, q
