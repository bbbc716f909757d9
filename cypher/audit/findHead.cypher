MATCH (h:AuditHead {id: 'head'})
RETURN h {.number, .hash}
