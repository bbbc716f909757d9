// An import of coded interviews dated their translations by the last month of the fieldwork, which
// was often guessed itself. Translations that somebody edited have the day of that.
MATCH (s:Study)
WHERE split(s.batch, ':')[0] IN ['refi', 'sheet', 'taguette', 'transcript']
MATCH (:Quotation {study: s.id})-[:HAS_RENDERING]->(r:Rendering)
WHERE r.changedBy IS NULL AND r.date = s.to + '-01'
REMOVE r.date;
// A conversation of Polis counted as published on the day of its last vote.
MATCH (s:Study)
WHERE s.batch STARTS WITH 'polis:'
REMOVE s.published;
