// What has this id and can be withdrawn.
CALL () {
  MATCH (n:Study {id: $id})
  WHERE (NOT n:Restricted OR any(team IN n.restrictedTo WHERE team IN $teams))
  RETURN 'STUDY' AS kind
  UNION ALL
  MATCH (n:Expert {id: $id})
  WHERE (NOT n:Restricted OR any(team IN n.restrictedTo WHERE team IN $teams))
  RETURN 'EXPERT' AS kind
  UNION ALL
  MATCH (n:Quotation {id: $id})
  WHERE (NOT n:Restricted OR any(team IN n.restrictedTo WHERE team IN $teams))
  RETURN 'QUOTATION' AS kind
}
RETURN kind
