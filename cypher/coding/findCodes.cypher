// What hangs on codes, as far as it is not derived, and on people who have an id.
// Unguarded: the program keeps it to be able to bring it back, and shows it to nobody.
MATCH (c:Concept)
WHERE c.id IN $ids
RETURN {
  id: c.id,
  labels: [each IN labels(c) WHERE each <> 'Restricted'],
  properties: c {.*, restrictedTo: null},
  links: COLLECT {
    MATCH (c)-[link]-()
    WHERE type(link) IN $types
    WITH DISTINCT link, startNode(link) AS start, endNode(link) AS end
    WHERE NOT start:Respondent
    RETURN {
      type: type(link),
      kind: CASE
        WHEN start:Concept THEN 'Concept'
        WHEN start:Quotation THEN 'Quotation'
        WHEN start:Expert THEN 'Expert'
        WHEN start:Finding THEN 'Finding'
        ELSE 'Statement'
      END,
      from: start.id,
      to: end.id,
      properties: properties(link)
    }
  },
  marks: COLLECT {
    MATCH (c)<-[:CODED_AS]-(q:Quotation)
    WHERE 'CODED_AS' IN $types
    RETURN {id: q.id, properties: q {.codedBy, .codedAt}}
  }
}
