MATCH (r:Revision)
WHERE r.id IN $ids
RETURN r {.id, .number}
