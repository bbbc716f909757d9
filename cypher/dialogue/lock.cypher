// All dialogues are written one after another: whoever waits here reads what was written before, and
// two that name the same concepts cannot block each other.
MERGE (r:Revision {id: 'dialogues'})
SET r.number = coalesce(r.number, 0) + 1
