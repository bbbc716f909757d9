// What of concepts was changed other than by an import.
MATCH (c:Concept)
WHERE c.id IN $ids AND c.changedTexts IS NOT NULL
  AND (NOT c:Restricted OR any(team IN c.restrictedTo WHERE team IN $teams))
RETURN {id: c.id, names: c.changedTexts}
