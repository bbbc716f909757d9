// Unguarded: counts for the check of the store.
// From the database's count store, without reading the relationships.
MATCH ()-[r:$($name)]->()
RETURN count(r) AS count
