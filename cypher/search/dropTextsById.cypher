MATCH (t:SearchText)
WHERE t.id IN $ids
DELETE t
