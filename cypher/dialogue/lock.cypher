// Setting the id to itself locks the dialogue: a transaction that waits here then reads what was
// written before.
MATCH (d:Dialogue {id: $id})
SET d.id = $id
