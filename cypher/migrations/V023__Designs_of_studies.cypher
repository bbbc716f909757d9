CALL db.createProperty('design');
// Until now the text on how a study was done was called its design, in each of its languages.
MATCH (s:Study)
UNWIND [key IN keys(s) WHERE key STARTS WITH 'design_'] AS key
SET s[replace(key, 'design_', 'method_')] = s[key]
REMOVE s[key];
MATCH (s:Study)
SET s.design = CASE WHEN s.batch STARTS WITH 'polis:' THEN 'VOTES' ELSE 'EXCERPTS' END;
// Some non-profit organisations were called open communities.
MATCH (i:Institution {kind: 'COMMUNITY'})
SET i.kind = 'NON_PROFIT';
