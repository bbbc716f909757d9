// As the database has counted them, without reading them.
MATCH ()-[r:$($name)]->()
RETURN count(r) AS count
