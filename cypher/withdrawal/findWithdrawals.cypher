// The latest comes first. What was withdrawn from the team alone is listed for the team, and that a
// study as a whole was, which then has no team, for administrators. What keeps it away reads
// everything.
MATCH (w:Withdrawal)
WHERE ($study IS NULL OR w.study = $study)
  AND ($everything OR (NOT w:Restricted OR any(team IN w.restrictedTo WHERE team IN $teams))
    OR ($administrator AND w.kind = 'STUDY'))
RETURN w {.*}
ORDER BY w.at DESC, w.id
