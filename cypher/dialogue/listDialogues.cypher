MATCH (d:Dialogue)
WHERE coalesce(d.archived, false) = $archived
  AND ($everything OR d.owner = $account OR $account IN d.sharedWith)
  AND ($own IS NULL OR (d.owner = $account) = $own)
RETURN d {.*}
ORDER BY d.changed DESC, d.id
