UNWIND $quotations AS id
MATCH (q:Quotation {id: id})
WHERE (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams))
OPTIONAL MATCH (q)-[:HAS_RENDERING]->(instead:Rendering)
WHERE q.original IS NULL AND instead.basis IS NULL
OPTIONAL MATCH (q)-[:HAS_RENDERING]->(r:Rendering {language: $language})
RETURN {
  quotation: q.id,
  sourceLanguage: CASE WHEN q.original IS NULL THEN instead.language ELSE q.originalLanguage END,
  source: coalesce(q.original, instead.text),
  rendering: r {.*}
}
