UNWIND $things AS thing
MATCH (t:SearchText {of: thing})
RETURN t {.of, .kind, .type, .study, .field, .language, .standing, .text}
ORDER BY t.id
