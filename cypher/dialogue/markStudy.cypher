// Marks the study as the outcome of the dialogue. Storing another study under its id removes the
// mark.
MATCH (s:Study {id: $study})
SET s.dialogue = $dialogue
