CALL () {
  MATCH (:Expert {study: $study})-[old:COUNTED]->()
  DELETE old
}
CALL () {
  MATCH (r:Respondent {study: $study})
  DETACH DELETE r
}
