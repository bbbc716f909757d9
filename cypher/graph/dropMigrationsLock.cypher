// The lock of the migrations library.
MATCH (lock:__Neo4jMigrationsLock)
DELETE lock
