// The store knows how many there are of a label; few are restricted.
CALL () {
  MATCH (q:Quotation)
  RETURN count(q) AS of
}
CALL () {
  MATCH (q:Restricted&Quotation)
  WHERE NOT (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams))
  RETURN count(q) AS hidden
}
RETURN of - hidden
