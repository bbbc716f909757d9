MATCH (h:CodebookChange {study: $study})
DETACH DELETE h
