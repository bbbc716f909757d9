// Whoever reads a rendering after this reads one that nobody is writing: without the lock, what is being
// written could be read in part.
MATCH (r:Rendering {id: $id})
SET r.id = $id
