MATCH (s:Study {id: $study})
DETACH DELETE s
