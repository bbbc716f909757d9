MATCH (h:CodebookChange {id: $id})
WHERE (NOT h:Restricted OR any(team IN h.restrictedTo WHERE team IN $teams))
RETURN h {.*}
