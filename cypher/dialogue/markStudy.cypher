// The study is what came of the dialogue. Whoever stores another study under its id takes the mark off.
MATCH (s:Study {id: $study})
SET s.dialogue = $dialogue
