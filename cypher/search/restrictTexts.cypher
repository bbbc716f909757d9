// Unguarded: texts are restricted like what they are of, and nothing is shown.
MATCH (t:SearchText {study: $study})
WHERE t.kind = 'QUOTATION'
MATCH (q:Quotation {id: t.of})
WHERE coalesce(t.restrictedTo, ['']) <> coalesce(q.restrictedTo, [''])
SET t.restrictedTo = q.restrictedTo
FOREACH (_ IN CASE WHEN q:Restricted THEN [1] ELSE [] END | SET t:Restricted)
FOREACH (_ IN CASE WHEN q:Restricted THEN [] ELSE [1] END | REMOVE t:Restricted)
