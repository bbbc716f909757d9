// All but the token lookup indexes, which are in every database.
SHOW INDEXES YIELD name, type
WHERE type <> 'LOOKUP'
RETURN name
