MATCH (s:Study {id: $study})
RETURN s {.batch, .dialogue}
