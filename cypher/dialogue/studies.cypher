MATCH (s:Study)
WHERE s.dialogue IS NOT NULL
RETURN s.id
