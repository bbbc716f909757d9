MATCH (q:Quotation)
WHERE q.id STARTS WITH $study + '/' AND q.study = $study
RETURN q.id
ORDER BY q.id
