MATCH (t:SearchText {study: $study})
RETURN properties(t)
