// Institutions are shared by all studies. The texts of quotations stay where these stay.
// Unguarded: it deletes texts, and shows nothing.
MATCH (t:SearchText)
WHERE t.study IN [$study, '']
  AND (t.kind <> 'QUOTATION' OR NOT EXISTS { MATCH (:Quotation {id: t.of}) })
DELETE t
