MATCH (t:SearchText {of: $of})
WHERE t.kind = $kind
DELETE t
