// Institutions are those of all studies together.
MATCH (t:SearchText)
WHERE t.study IN [$study, '']
DELETE t
