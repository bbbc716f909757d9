MATCH (e:AuditEntry)
WHERE e.account <> ''
RETURN DISTINCT e.account AS account
ORDER BY account
