// One statement for all revisions, so that it is planned only once at a start.
MATCH (r:Revision {id: $id})
RETURN r.number
