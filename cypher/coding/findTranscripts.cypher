MATCH (t:Transcript {study: $study})
WHERE (NOT t:Restricted OR any(team IN t.restrictedTo WHERE team IN $teams))
  AND $source IN ['', t.id]
RETURN t {
  .*,
  experts: COLLECT {
    MATCH (t)-[:SPOKEN_BY]->(e:Expert)
    RETURN e.id
  },
  segments: COLLECT {
    MATCH (t)-[segment:HAS_SEGMENT]->(q:Quotation)
    RETURN {quotation: q.id, start: segment.start, end: segment.end, memo: segment.memo}
    ORDER BY segment.start, segment.end, q.id
  }
}
ORDER BY t.id
