// The experts whom a study calls by one of these codes, found by id: there may be millions.
MATCH (s:Study)
UNWIND $codes AS code
MATCH (e:Expert {id: s.id + '/' + code})
RETURN {id: e.id, code: e.code}
ORDER BY e.id
LIMIT $limit
