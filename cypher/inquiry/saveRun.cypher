MATCH (s:SavedInquiry {id: $id, owner: $owner})
SET s.ranAt = $ranAt, s.found = $found
