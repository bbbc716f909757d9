// A concept that the same transaction has stored becomes part of its study, for whom the study is.
// Unguarded c: it is what was just stored.
MATCH (c:Concept {id: $id})
MATCH (s:Study {id: c.study})
WHERE (NOT s:Restricted OR any(team IN s.restrictedTo WHERE team IN $teams))
SET c.addedBy = $by, c.batch = s.batch
FOREACH (_ IN CASE WHEN s.access = 'CONFIDENTIAL' THEN [1] ELSE [] END |
  SET c:Restricted, c.restrictedTo = [s.id])
RETURN count(c)
