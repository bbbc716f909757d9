// Unguarded: an import says who may see the study before it stores anything else of it.
MERGE (s:Study {id: $study})
SET s.access = $access
