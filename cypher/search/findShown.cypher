// The texts of the things found, then of quotations about the same concepts, then of these
// concepts: the ones given, or else those that a quotation is about. The first quotations of each
// concept are read in index order, since a concept may have a hundred thousand.
WITH CASE
  WHEN $concepts <> [] THEN $concepts
  ELSE COLLECT {
    MATCH (q:Quotation {id: $quotation})-[coded:CODED_AS]->(c:Concept)
    WHERE (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams))
    RETURN c.id ORDER BY coded.position, c.id LIMIT $mostConcepts
  }
END AS concepts
CALL (concepts) {
  UNWIND range(0, size(concepts) - 1) AS place
  MATCH (top:Concept {id: concepts[place]})<-[:BROADER*0..]-(c:Concept)
  WHERE (NOT top:Restricted OR any(team IN top.restrictedTo WHERE team IN $teams)) AND (NOT c:Restricted OR any(team IN c.restrictedTo WHERE team IN $teams))
  CALL (c) {
    MATCH (q:Quotation)-[r:CODED_AS]->()
    USING INDEX r:CODED_AS(concept, quotation)
    WHERE r.concept = c.id AND r.quotation IS NOT NULL AND (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams))
    RETURN r.quotation AS quotation
    ORDER BY r.concept, r.quotation
    LIMIT $limit
  }
  WITH quotation, min(place) AS place
  ORDER BY place, quotation
  WHERE NOT quotation IN $quotations
  RETURN collect(quotation)[..$mostRelated] AS related
}
WITH [thing IN $found | {part: 'FOUND', kind: thing.kind, of: thing.of}]
  + [id IN related | {part: 'RELATED', kind: 'QUOTATION', of: id}]
  + [id IN concepts | {part: 'CONCEPT', kind: 'CONCEPT', of: id}] AS things
UNWIND range(0, size(things) - 1) AS place
WITH place, things[place] AS thing
MATCH (t:SearchText {of: thing.of})
WHERE t.kind = thing.kind AND (NOT t:Restricted OR any(team IN t.restrictedTo WHERE team IN $teams))
RETURN t {.of, .kind, .type, .study, .field, .language, .standing, .text, part: thing.part}
ORDER BY place, t.id
