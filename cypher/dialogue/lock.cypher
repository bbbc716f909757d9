// Setting the id to what it is locks the dialogue: whoever waits here reads what was written before.
MATCH (d:Dialogue {id: $id})
SET d.id = $id
