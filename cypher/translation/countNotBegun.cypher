MATCH (q:Quotation)
WHERE $study IS NULL OR q.study = $study
UNWIND $languages AS language
WITH q, language
WHERE q.originalLanguage <> language
  AND NOT EXISTS { MATCH (q)-[:HAS_RENDERING]->(r:Rendering) WHERE r.language = language }
  AND (q.original IS NOT NULL OR EXISTS { MATCH (q)-[:HAS_RENDERING]->(i:Rendering) WHERE i.basis IS NULL })
RETURN count(*)
