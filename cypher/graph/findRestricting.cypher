// The studies that have anything restricted.
// Unguarded: ids for the program itself, which no reader is shown.
MATCH (s:Study {restricts: true})
RETURN s.id
