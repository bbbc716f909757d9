// Locks a translation before it is read: without the lock, a half-written state could be read.
MATCH (r:Rendering {id: $id})
SET r.id = $id
