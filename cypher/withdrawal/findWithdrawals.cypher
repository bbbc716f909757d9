// The latest comes first.
MATCH (w:Withdrawal)
WHERE $study IS NULL OR w.study = $study
RETURN w {.*}
ORDER BY w.at DESC, w.id
