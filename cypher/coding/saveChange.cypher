// A change is numbered, and for the team where its study is.
MATCH (s:Study {id: $study})
WITH s, COUNT { MATCH (old:CodebookChange {study: s.id}) } AS before
CREATE (h:CodebookChange)
SET h = $properties, h.study = s.id, h.number = before + 1, h.id = s.id + '/' + (before + 1)
WITH h, s
WHERE s.access = 'CONFIDENTIAL'
SET h:Restricted, h.restrictedTo = [s.id]
