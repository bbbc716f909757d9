MATCH (t:SearchText)
WHERE (NOT t:Restricted OR any(team IN t.restrictedTo WHERE team IN $teams)) AND t.field IN ['LABEL', 'ALTERNATIVE']
RETURN t {.of, .kind, .type, .study, .field, .language, .standing, .text}
ORDER BY t.id
