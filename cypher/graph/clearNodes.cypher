MATCH (n)
WHERE none(label IN labels(n) WHERE label IN $kept)
CALL (n) {
  DETACH DELETE n
} IN TRANSACTIONS OF 10000 ROWS
