MATCH (t:SearchText {of: $quotation})
WHERE t.kind = 'QUOTATION'
DELETE t
