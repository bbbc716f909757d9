UNWIND $rows AS thing
MATCH (t:SearchText {of: thing.of})
WHERE t.kind = thing.kind
RETURN t {.of, .kind, .type, .study, .field, .language, .standing, .text}
ORDER BY t.id
