MATCH (q:Quotation)-[:HAS_RENDERING]->(r:Rendering)
WHERE r.basis IS NOT NULL AND (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams))
  AND ($study IS NULL OR q.study = $study)
  AND ($language IS NULL OR r.language = $language)
OPTIONAL MATCH (q)-[:HAS_RENDERING]->(instead:Rendering)
WHERE q.original IS NULL AND instead.basis IS NULL
WITH r, coalesce(q.original, instead.text) AS source,
  CASE WHEN q.original IS NULL THEN instead.language ELSE q.originalLanguage END AS sourceLanguage
WITH source, sourceLanguage, CASE WHEN r.basis = source THEN r.status ELSE 'OUTDATED' END AS status
WHERE source IS NOT NULL
  AND ($status IS NULL OR status = $status)
  AND ($source IS NULL OR sourceLanguage = $source)
RETURN count(*)
