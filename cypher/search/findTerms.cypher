MATCH (t:SearchText)
WHERE t.field IN ['LABEL', 'ALTERNATIVE']
RETURN t {.of, .kind, .type, .study, .field, .language, .standing, .text}
ORDER BY t.id
