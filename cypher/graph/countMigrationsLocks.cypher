// What the library for migrations keeps others out with.
MATCH (lock:__Neo4jMigrationsLock)
RETURN count(lock)
