// Unguarded: marks what the same transaction has stored as part of its study, for whom the study is.
MATCH (c:Concept {id: $id}), (s:Study {id: c.study})
SET c.addedBy = $by, c.batch = s.batch
FOREACH (_ IN CASE WHEN s.access = 'CONFIDENTIAL' THEN [1] ELSE [] END |
  SET c:Restricted, c.restrictedTo = [s.id])
