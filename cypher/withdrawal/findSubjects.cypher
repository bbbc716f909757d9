// What has this id and can be withdrawn.
CALL () {
  MATCH (n:Study {id: $id})
  RETURN 'STUDY' AS kind
  UNION ALL
  MATCH (n:Expert {id: $id})
  RETURN 'EXPERT' AS kind
  UNION ALL
  MATCH (n:Quotation {id: $id})
  RETURN 'QUOTATION' AS kind
}
RETURN kind
