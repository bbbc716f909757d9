// A text is restricted like what it is of.
UNWIND $rows AS row
CREATE (t:SearchText)
SET t = row
WITH t
MATCH (n:Restricted {id: t.of})
WHERE CASE t.kind
  WHEN 'CONCEPT' THEN n:Concept
  WHEN 'QUOTATION' THEN n:Quotation
  WHEN 'INSTITUTION' THEN n:Institution
  WHEN 'MILESTONE' THEN n:Milestone
  WHEN 'SOURCE' THEN n:Source
  ELSE false
END
SET t:Restricted, t.restrictedTo = n.restrictedTo
