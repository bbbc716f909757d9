// Quotations about concepts and all below them, the concepts as given: the first of each in the order
// of an index, since a concept may have a hundred thousand.
UNWIND range(0, size($concepts) - 1) AS place
MATCH (:Concept {id: $concepts[place]})<-[:BROADER*0..8]-(c:Concept)
CALL (c) {
  MATCH ()-[r:CODED_AS]->()
  USING INDEX r:CODED_AS(concept, quotation)
  WHERE r.concept = c.id AND r.quotation IS NOT NULL
  RETURN r.quotation AS quotation
  ORDER BY r.concept, r.quotation
  LIMIT $limit
}
WITH quotation, min(place) AS place
RETURN quotation
ORDER BY place, quotation
