// Unguarded: it reads the backup that a restore has stored.
MATCH (c:RestoreChunk {part: $part})
WITH c
ORDER BY c.number
RETURN c.lines
