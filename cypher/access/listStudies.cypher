// Unguarded: for administrators, who name the teams of all studies.
MATCH (s:Study)
WITH s
ORDER BY s.id
RETURN s {.*}
