MATCH (v:SavedView {id: $id, owner: $owner})
DELETE v
