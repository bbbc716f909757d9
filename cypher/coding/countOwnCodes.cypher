// How many passages of a transcript somebody was the last to code.
MATCH (t:Transcript {id: $transcript})-[:HAS_SEGMENT]->(q:Quotation {codedBy: $coder})
WHERE (NOT t:Restricted OR any(team IN t.restrictedTo WHERE team IN $teams))
  AND (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams))
RETURN count(q)
