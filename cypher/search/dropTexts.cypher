// Institutions are shared by all studies.
MATCH (t:SearchText)
WHERE t.study IN [$study, '']
DELETE t
