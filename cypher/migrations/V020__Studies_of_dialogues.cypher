CALL db.createProperty('dialogue');
// Until now the id alone told which studies came of a dialogue.
MATCH (d:Dialogue)
MATCH (s:Study {id: 'dialogue-' + d.id})
SET s.dialogue = d.id;
