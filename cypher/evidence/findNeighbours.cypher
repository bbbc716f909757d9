CALL () {
  MATCH (before:Quotation)
  WHERE before.id < $id
  WITH before.id AS id
  ORDER BY id DESC LIMIT 1
  RETURN head(collect(id)) AS previous
}
CALL () {
  MATCH (after:Quotation)
  WHERE after.id > $id
  WITH after.id AS id
  ORDER BY id LIMIT 1
  RETURN head(collect(id)) AS next
}
RETURN {previous: previous, next: next}
