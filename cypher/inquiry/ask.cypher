MATCH (c:Concept)
WHERE (NOT c:Restricted OR any(team IN c.restrictedTo WHERE team IN $teams))
  AND c.kind <> 'THEME'
  AND NOT coalesce(c.moderated, false)
  AND ($study IS NULL OR c.study = $study)
  AND ($kind IS NULL OR c.kind = $kind)
  AND ($theme IS NULL OR EXISTS { (c)-[:BROADER|ANSWERS*1..]->(:Concept {id: $theme}) })
MATCH (s:Study {id: c.study})-[sampled:SAMPLED]->(g:Community)
WHERE (NOT s:Restricted OR any(team IN s.restrictedTo WHERE team IN $teams)) AND (size($communities) = 0 OR g.id IN $communities)
WITH c, g, sampled.size AS sample
CALL (c, g) {
  MATCH (e:Expert|Respondent)-[:MEMBER_OF|COUNTED_IN]->(g)
  WHERE e.study = c.study AND (NOT e:Restricted OR any(team IN e.restrictedTo WHERE team IN $teams))
  CALL (c, e) {
    MATCH (e)-[held:HOLDS|COUNTED]->(c)
    RETURN held.state AS state
    UNION ALL
    MATCH (e)<-[:SAID_BY]-(q:Quotation)-[coded:CODED_AS]->(c)
    WHERE (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams))
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
    WHERE (NOT f:Restricted OR any(team IN f.restrictedTo WHERE team IN $teams))
      AND ($position = 'ADDRESSED'
        OR ($position = 'SUPPORTED' AND f.stance = 'SUPPORT')
        OR ($position = 'OPPOSED' AND f.stance = 'OPPOSE'))
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
