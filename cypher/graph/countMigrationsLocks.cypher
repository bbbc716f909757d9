// The lock of the migrations library.
MATCH (lock:__Neo4jMigrationsLock)
RETURN count(lock)
