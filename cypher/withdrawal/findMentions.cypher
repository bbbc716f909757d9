// Texts of a study, not said by its experts, in which a code stands.
MATCH (n:Study|Concept|Finding|Statement|Source|Milestone)
WHERE (NOT n:Restricted OR any(team IN n.restrictedTo WHERE team IN $teams))
  AND (n.study = $study OR n.id = $study)
  AND any(key IN keys(n) WHERE n[key] IS :: STRING AND n[key] =~ $pattern)
RETURN n.id
ORDER BY n.id
