// A text is restricted like what it is of. Each kind is found by its own index: many may be
// restricted.
UNWIND $rows AS row
CREATE (t:SearchText)
SET t = row
WITH t
CALL (t) {
  WITH t WHERE t.kind = 'QUOTATION'
  MATCH (n:Quotation {id: t.of})
  RETURN n
  UNION ALL
  WITH t WHERE t.kind = 'CONCEPT'
  MATCH (n:Concept {id: t.of})
  RETURN n
  UNION ALL
  WITH t WHERE t.kind = 'SOURCE'
  MATCH (n:Source {id: t.of})
  RETURN n
  UNION ALL
  WITH t WHERE t.kind = 'MILESTONE'
  MATCH (n:Milestone {id: t.of})
  RETURN n
  UNION ALL
  WITH t WHERE t.kind = 'INSTITUTION'
  MATCH (n:Institution {id: t.of})
  RETURN n
}
WITH t, n
WHERE n:Restricted
SET t:Restricted, t.restrictedTo = n.restrictedTo
