// Transcripts that an import does not take away: they were added here, or somebody has coded here.
// A second coding is coded here, too.
// Unguarded s: whether it was added here, of which nothing else is told.
// Unguarded q: whether somebody has coded it here, of which nothing else is told.
MATCH (t:Transcript {study: $study})
WHERE (NOT t:Restricted OR any(team IN t.restrictedTo WHERE team IN $teams))
  AND (EXISTS { (t)<-[:HAS_TRANSCRIPT]-(s:Source) WHERE s.addedBy IS NOT NULL }
    OR EXISTS { (t)-[:HAS_SEGMENT]->(q:Quotation) WHERE q.codedBy IS NOT NULL }
    OR EXISTS { (t)-[:HAS_SECOND_CODING]->() })
RETURN t.id
