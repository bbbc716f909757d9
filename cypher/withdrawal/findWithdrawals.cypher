// The latest comes first. Only its team sees what was withdrawn from a confidential study; an import
// of the study itself sees it, too.
MATCH (w:Withdrawal)
WHERE ($study IS NULL OR w.study = $study)
  AND ($study IS NOT NULL OR NOT EXISTS { MATCH (s:Study {id: w.study}) WHERE NOT (NOT s:Restricted OR any(team IN s.restrictedTo WHERE team IN $teams)) })
RETURN w {.*}
ORDER BY w.at DESC, w.id
