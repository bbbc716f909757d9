// All of a study but those that are named; also those that were added here, or in which somebody has
// coded here, if $coded.
// Unguarded q: whether somebody has coded it here, of which nothing is told.
MATCH (t:Transcript {study: $study})
WHERE NOT t.id IN $sources
  AND ($coded
    OR NOT EXISTS { (t)<-[:HAS_TRANSCRIPT]-(s:Source) WHERE s.addedBy IS NOT NULL }
      AND NOT EXISTS { (t)-[:HAS_SEGMENT]->(q:Quotation) WHERE q.codedBy IS NOT NULL }
      AND NOT EXISTS { (t)-[:HAS_SECOND_CODING]->() })
OPTIONAL MATCH (t)-[:HAS_SECOND_CODING]->(second:SecondCoding)
DETACH DELETE second, t
