MATCH (h:CodebookChange {id: $id})
SET h.steps = $steps
