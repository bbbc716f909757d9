CALL () {
  MATCH (n)
  RETURN count(n) AS nodes
}
CALL () {
  MATCH ()-[r]->()
  RETURN count(r) AS relationships
}
CALL () {
  MATCH (c:Concept)
  RETURN max(COUNT { (c)<-[:SPEAKS_OF]-() }) AS experts
}
RETURN nodes, relationships, experts
