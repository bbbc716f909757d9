// Where a passage is, if it is one: its last code may just have been taken away.
MATCH (t:Transcript {id: $transcript}), (q:Quotation {id: $quotation})
WHERE (NOT t:Restricted OR any(team IN t.restrictedTo WHERE team IN $teams))
  AND (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams))
MERGE (t)-[segment:HAS_SEGMENT]->(q)
SET segment.start = $start, segment.end = $end, segment.memo = $memo
