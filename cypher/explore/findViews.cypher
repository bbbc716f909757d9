MATCH (v:SavedView {owner: $owner})
RETURN v { .* }
ORDER BY v.title, v.id
