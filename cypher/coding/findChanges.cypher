MATCH (h:CodebookChange {study: $study})
WHERE (NOT h:Restricted OR any(team IN h.restrictedTo WHERE team IN $teams))
WITH h
ORDER BY h.number DESC
SKIP $offset LIMIT $limit
RETURN h {.*, steps: null}
