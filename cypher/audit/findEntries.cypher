MATCH (e:AuditEntry)
WHERE ($account IS NULL OR e.account = $account OR (e.subject = $account AND e.study = ''))
  AND ($action IS NULL OR e.action = $action)
  AND ($study IS NULL OR e.study = $study)
  AND ($from IS NULL OR e.at >= $from)
  AND ($before IS NULL OR e.at < $before)
RETURN e {.*}
ORDER BY e.number DESC
SKIP $offset LIMIT $limit
