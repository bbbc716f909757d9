MATCH (e:AuditEntry)
WHERE e.study <> ''
RETURN DISTINCT e.study AS study
ORDER BY study
