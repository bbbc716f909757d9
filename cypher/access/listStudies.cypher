MATCH (s:Study)
WITH s
ORDER BY s.id
RETURN s {.*}
