MERGE (s:SavedInquiry {id: $id})
SET s.owner = $owner, s.title = $title, s.query = $query, s.ranAt = $ranAt, s.found = $found
