// A dialogue on what is restricted is seen only by those who may see all of that.
MATCH (d:Dialogue)
WHERE coalesce(d.archived, false) = $archived
  AND ($everything OR d.owner = $account OR $account IN d.sharedWith)
  AND NOT EXISTS {
    (d)-[:HAS_ITEM|ON|MINDS|CAME_TO|HEARD|BETWEEN|HOSTED_BY|HAS_ROSTER|CONSIDERS|IS*1..]->(n:Restricted)
    WHERE none(team IN n.restrictedTo WHERE team IN $teams)
  }
  AND ($study IS NULL
    OR EXISTS { (d)-[:HAS_ITEM|ON|MINDS|CONSIDERS*1..]->(:Concept {study: $study}) }
    OR NOT EXISTS { (d)-[:HAS_ITEM|ON|MINDS|CONSIDERS*1..]->(:Concept) })
  AND ($own IS NULL OR (d.owner = $account) = $own)
RETURN d {.*}
ORDER BY d.changed DESC, d.id
