MATCH (e:AuditEntry)
WHERE e.number > $number
RETURN e {.*}
ORDER BY e.number
SKIP $offset LIMIT $limit
