CALL () {
  MATCH (n:Concept {study: $study})
  WHERE (NOT n:Restricted OR any(team IN n.restrictedTo WHERE team IN $teams))
    AND n.guid IS NOT NULL
  RETURN 'CONCEPT' AS kind, n
  UNION ALL
  MATCH (n:Source {study: $study})
  WHERE (NOT n:Restricted OR any(team IN n.restrictedTo WHERE team IN $teams))
    AND n.guid IS NOT NULL
  RETURN 'SOURCE' AS kind, n
  UNION ALL
  MATCH (n:Expert {study: $study})
  WHERE (NOT n:Restricted OR any(team IN n.restrictedTo WHERE team IN $teams))
    AND n.guid IS NOT NULL
  RETURN 'EXPERT' AS kind, n
}
RETURN {kind: kind, id: n.id, guid: n.guid}
