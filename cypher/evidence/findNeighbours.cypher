CALL () {
  MATCH (before:Quotation)
  WHERE before.id < $id AND (NOT before:Restricted OR any(team IN before.restrictedTo WHERE team IN $teams))
  WITH before.id AS id
  ORDER BY id DESC LIMIT 1
  RETURN head(collect(id)) AS previous
}
CALL () {
  MATCH (after:Quotation)
  WHERE after.id > $id AND (NOT after:Restricted OR any(team IN after.restrictedTo WHERE team IN $teams))
  WITH after.id AS id
  ORDER BY id LIMIT 1
  RETURN head(collect(id)) AS next
}
RETURN {previous: previous, next: next}
