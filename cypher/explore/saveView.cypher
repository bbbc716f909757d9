MERGE (v:SavedView {id: $id})
ON CREATE SET v.owner = $owner
WITH v WHERE v.owner = $owner
SET v.title = $title, v.note = $note, v.link = $link, v.changedAt = $changedAt
