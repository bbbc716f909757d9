MATCH (q:Quotation)
WHERE (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams)) AND ($study IS NULL OR q.study = $study)
UNWIND $languages AS language
WITH q, language
WHERE q.originalLanguage <> language
  AND NOT EXISTS { MATCH (q)-[:HAS_RENDERING]->(r:Rendering) WHERE r.language = language }
OPTIONAL MATCH (q)-[:HAS_RENDERING]->(instead:Rendering)
WHERE q.original IS NULL AND instead.basis IS NULL
WITH q, language, coalesce(q.original, instead.text) AS source,
  CASE WHEN q.original IS NULL THEN instead.language ELSE q.originalLanguage END AS sourceLanguage
WHERE source IS NOT NULL AND ($source IS NULL OR sourceLanguage = $source)
RETURN {quotation: q.id, sourceLanguage: sourceLanguage, source: source, language: language}
ORDER BY q.id, language
SKIP $offset LIMIT $limit
