// Setting the id to what it is locks the concept before its text is read: of two who expect the same
// one, the second waits for the first and then finds another.
MATCH (c:Concept {id: $id})
SET c.id = $id
WITH c
WHERE coalesce(c[$name], '') = $seen
SET c += $properties,
  c.changedTexts = [name IN coalesce(c.changedTexts, []) WHERE NOT name IN keys($properties)] + keys($properties)
RETURN count(c)
