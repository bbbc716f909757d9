MATCH (s:Study {dialogue: $dialogue})
RETURN s.id
