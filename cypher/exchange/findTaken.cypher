// Unguarded: ids that studies have, or had before they were withdrawn, so that a new one gets another.
CALL () {
  MATCH (n:Study|ImportBatch|Withdrawal)
  RETURN coalesce(n.study, n.id) AS id
}
WITH DISTINCT id
WHERE id STARTS WITH $beginning
RETURN id
