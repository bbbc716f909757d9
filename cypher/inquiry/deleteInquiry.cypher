MATCH (s:SavedInquiry {id: $id, owner: $owner})
DELETE s
