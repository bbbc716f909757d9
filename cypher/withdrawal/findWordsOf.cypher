// Experts with what they said, and quotations.
CALL () {
  MATCH (n:Expert)
  WHERE n.id IN $experts AND (NOT n:Restricted OR any(team IN n.restrictedTo WHERE team IN $teams))
  RETURN 'EXPERT' AS kind, n
  UNION
  MATCH (n:Quotation)-[:SAID_BY]->(e:Expert)
  WHERE e.id IN $experts AND (NOT n:Restricted OR any(team IN n.restrictedTo WHERE team IN $teams))
  RETURN 'QUOTATION' AS kind, n
  UNION
  MATCH (n:Quotation)
  WHERE n.id IN $quotations AND (NOT n:Restricted OR any(team IN n.restrictedTo WHERE team IN $teams))
  RETURN 'QUOTATION' AS kind, n
}
RETURN {
  kind: kind,
  id: n.id,
  texts: CASE kind WHEN 'EXPERT' THEN properties(n) ELSE {} END,
  used: false,
  edited: COUNT {
    MATCH (n)-[:HAS_RENDERING]->(r:Rendering)
    WHERE r.changedBy IS NOT NULL
  }
}
ORDER BY kind, n.id
