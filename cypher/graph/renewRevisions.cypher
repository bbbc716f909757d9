// Numbers that nobody has seen before: whatever a program keeps in memory is not of this data.
UNWIND $ids AS id
MERGE (r:Revision {id: id})
SET r.number = timestamp()
