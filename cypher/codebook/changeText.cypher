// Setting the id to itself locks the concept before its text is read. If two writers expect the
// same text, the second waits for the first and then finds a changed one.
MATCH (c:Concept {id: $id})
SET c.id = $id
WITH c
WHERE (NOT c:Restricted OR any(team IN c.restrictedTo WHERE team IN $teams)) AND coalesce(c[$name], '') = $seen
SET c += $properties,
  c.changedTexts = [name IN coalesce(c.changedTexts, []) WHERE NOT name IN keys($properties)] + keys($properties)
RETURN count(c)
