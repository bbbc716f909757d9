MATCH (s:SavedInquiry {owner: $owner})
RETURN s { .* }
ORDER BY s.title, s.id
