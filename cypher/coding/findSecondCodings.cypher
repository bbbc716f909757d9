MATCH (t:Transcript {study: $study})-[:HAS_SECOND_CODING]->(second:SecondCoding)
WHERE (NOT t:Restricted OR any(team IN t.restrictedTo WHERE team IN $teams))
  AND $source IN ['', t.id]
RETURN second {
  .*,
  transcript: t.id,
  marks: COLLECT {
    MATCH (second)-[mark:MARKS]->(c:Concept)
    RETURN mark {.*, code: c.id}
    ORDER BY mark.start, mark.end, mark.position
  },
  first: COLLECT {
    MATCH (second)-[mark:COMPARED_WITH]->(c:Concept)
    RETURN mark {.*, code: c.id}
    ORDER BY mark.start, mark.end, mark.position
  },
  settled: COLLECT {
    MATCH (second)-[settled:SETTLED]->(c:Concept)
    RETURN settled {.*, code: c.id}
    ORDER BY settled.start, settled.end, c.id
  }
}
ORDER BY t.id, second.coder
