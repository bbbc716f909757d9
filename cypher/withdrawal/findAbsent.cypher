// Unguarded c: only whether a dialogue talks of a concept is told.
// Unguarded q: whether somebody has coded it here, of which nothing else is told.
// Unguarded (): whether a dialogue talks of a concept, of which nothing else is told.
// What an import has brought and is not in the lists. A concept is in use if a dialogue talks of it
// or of one that belongs to it, or if a passage is coded with it here, or if one belongs to it that
// was added or moved here; a milestone if another import names it too. What was coded or added here is not the import's to take away, except with the study.
CALL () {
  MATCH (n:Expert {batch: $batch})
  WHERE (NOT n:Restricted OR any(team IN n.restrictedTo WHERE team IN $teams))
    AND NOT n.id IN $experts
    AND ($whole OR n.addedBy IS NULL
      AND NOT EXISTS { (n)<-[:SAID_BY]-(q:Quotation) WHERE q.codedBy IS NOT NULL })
  RETURN 'EXPERT' AS kind, n, properties(n) AS texts, false AS used
  UNION ALL
  MATCH (n:Concept {batch: $batch})
  WHERE (NOT n:Restricted OR any(team IN n.restrictedTo WHERE team IN $teams))
    AND NOT n.id IN $concepts AND ($whole OR n.addedBy IS NULL)
  RETURN 'CONCEPT' AS kind, n, properties(n) AS texts,
    EXISTS { (n)<-[:BROADER|ANSWERS|MITIGATES*0..]-(c:Concept)<-[:ON|MINDS|CAME_TO|HEARD]-() }
      OR (NOT $whole AND EXISTS {
        (n)<-[:BROADER|ANSWERS|MITIGATES*0..]-(c:Concept)<-[:CODED_AS]-(q:Quotation)
        WHERE q.codedBy IS NOT NULL
      })
      OR (NOT $whole AND EXISTS {
        (n)<-[:BROADER|ANSWERS|MITIGATES*0..]-(c:Concept)
        WHERE c.addedBy IS NOT NULL OR 'answers' IN c.changedTexts OR 'broader' IN c.changedTexts
      }) AS used
  UNION ALL
  MATCH (n:Source {batch: $batch})
  WHERE (NOT n:Restricted OR any(team IN n.restrictedTo WHERE team IN $teams))
    AND NOT n.id IN $sources
    AND ($whole OR n.addedBy IS NULL
      AND NOT EXISTS { (n)<-[:FROM]-(q:Quotation) WHERE q.codedBy IS NOT NULL })
  RETURN 'SOURCE' AS kind, n, properties(n) AS texts, false AS used
  UNION ALL
  MATCH (n:Quotation {batch: $batch})
  WHERE (NOT n:Restricted OR any(team IN n.restrictedTo WHERE team IN $teams))
    AND NOT n.id IN $quotations AND ($whole OR n.codedBy IS NULL)
  RETURN 'QUOTATION' AS kind, n, {} AS texts, false AS used
  UNION ALL
  MATCH (n:Finding {batch: $batch})
  WHERE (NOT n:Restricted OR any(team IN n.restrictedTo WHERE team IN $teams))
    AND NOT n.id IN $findings
  RETURN 'FINDING' AS kind, n, {} AS texts, false AS used
  UNION ALL
  MATCH (n:Statement {batch: $batch})
  WHERE (NOT n:Restricted OR any(team IN n.restrictedTo WHERE team IN $teams))
    AND NOT n.id IN $statements
  RETURN 'STATEMENT' AS kind, n, {} AS texts, false AS used
  UNION ALL
  MATCH (n:Milestone)
  WHERE (NOT n:Restricted OR any(team IN n.restrictedTo WHERE team IN $teams))
    AND $batch IN n.broughtBy AND NOT n.id IN $milestones
  RETURN 'MILESTONE' AS kind, n, properties(n) AS texts, size(n.broughtBy) > 1 AS used
}
RETURN {
  kind: kind,
  id: n.id,
  texts: texts,
  used: used,
  edited: COUNT {
    MATCH (n)-[:HAS_RENDERING]->(r:Rendering)
    WHERE r.changedBy IS NOT NULL
  }
}
ORDER BY kind, n.id
