// Transcripts that were added here, and did not come with an import.
// Unguarded s: whether it was, of which nothing else is told.
MATCH (t:Transcript {study: $study})
WHERE (NOT t:Restricted OR any(team IN t.restrictedTo WHERE team IN $teams))
  AND EXISTS { (t)<-[:HAS_TRANSCRIPT]-(s:Source) WHERE s.addedBy IS NOT NULL }
RETURN t.id
