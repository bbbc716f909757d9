// Unguarded: read to forget what is taken back, and shown to nobody.
MATCH (h:CodebookChange {study: $study})
RETURN h {.id, .steps}
