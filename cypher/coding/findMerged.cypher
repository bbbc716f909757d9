// What codes have become part of, the first merge first.
// Unguarded: ids by which an import finds where a code went.
MATCH (h:CodebookChange {study: $study})
WHERE h.kind IN $kinds AND h.undoneAt IS NULL
RETURN h {.of, .into, .together}
ORDER BY h.number
