// The experts whom a study calls by one of these codes, found by id: there may be millions.
MATCH (s:Study)
UNWIND $codes AS code
MATCH (e:Expert {id: s.id + '/' + code})
WHERE ($study IS NULL OR s.id = $study) AND (NOT s:Restricted OR any(team IN s.restrictedTo WHERE team IN $teams)) AND (NOT e:Restricted OR any(team IN e.restrictedTo WHERE team IN $teams))
RETURN {id: e.id, code: e.code}
ORDER BY e.id
LIMIT $limit
