MATCH (c:Concept)
WHERE c.kind <> 'THEME'
  AND NOT coalesce(c.moderated, false)
  AND ($study IS NULL OR c.study = $study)
  AND ($kind IS NULL OR c.kind = $kind)
  AND ($theme IS NULL OR EXISTS { (c)-[:BROADER|ANSWERS*1..]->(:Concept {id: $theme}) })
MATCH (:Study {id: c.study})-[sampled:SAMPLED]->(g:Community)
WHERE size($communities) = 0 OR g.id IN $communities
WITH c, g, sampled.size AS sample
CALL (c, g) {
  MATCH (e:Expert)-[:MEMBER_OF]->(g)
  WHERE e.study = c.study
  CALL (c, e) {
    MATCH (e)-[held:HOLDS]->(c)
    RETURN held.state AS state
    UNION ALL
    MATCH (e)<-[:SAID_BY]-(:Quotation)-[coded:CODED_AS]->(c)
    RETURN coded.stance AS state
  }
  WITH e, collect(state) AS states
  WITH
    'SUPPORT' IN states OR 'MIXED' IN states AS supports,
    'OPPOSE' IN states OR 'MIXED' IN states AS opposes
  RETURN sum(CASE
    WHEN $position = 'SUPPORTED' AND supports AND NOT opposes THEN 1
    WHEN $position = 'OPPOSED' AND opposes AND NOT supports THEN 1
    WHEN $position = 'ADDRESSED' AND (supports OR opposes) THEN 1
    ELSE 0
  END) AS experts
}
CALL (c, g, sample) {
  CALL (c, g) {
    MATCH (c)<-[:ABOUT]-(f:Finding)-[:AMONG]->(g)
    WHERE $position = 'ADDRESSED'
      OR ($position = 'SUPPORTED' AND f.stance = 'SUPPORT')
      OR ($position = 'OPPOSED' AND f.stance = 'OPPOSE')
    RETURN f.quantifier AS quantifier
  }
  RETURN coalesce(max(CASE quantifier
    WHEN 'ALL' THEN sample
    WHEN 'MOST' THEN sample / 2 + 1
    WHEN 'MANY' THEN CASE WHEN sample < 2 THEN sample ELSE 2 END
    WHEN 'SEVERAL' THEN CASE WHEN sample < 2 THEN sample ELSE 2 END
    ELSE 1
  END), 0) AS reported
}
WITH c, count(g) AS compared, sum(CASE
  WHEN $basis <> 'REPORTED' AND experts >= $least THEN 1
  WHEN $basis <> 'EXPERTS' AND reported >= $least THEN 1
  ELSE 0
END) AS holding
WHERE CASE $scope
  WHEN 'EACH' THEN holding = compared AND (size($communities) = 0 OR compared = size($communities))
  ELSE holding > 0
END
RETURN c.id
ORDER BY c.study, c.position, c.id
