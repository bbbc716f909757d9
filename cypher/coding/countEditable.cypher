// Whether the reader may edit the codebook of a study: they are on its team, if it has one. What came
// of a dialogue is edited there.
MATCH (s:Study {id: $study})
WHERE (NOT s:Restricted OR any(team IN s.restrictedTo WHERE team IN $teams))
  AND s.dialogue IS NULL
  AND (s.id IN $teams OR NOT EXISTS { (s)<-[:MEMBER_OF_TEAM]-(:Account) })
RETURN count(s)
