// As the database has counted them, without reading them.
MATCH (n:$($name))
RETURN count(n) AS count
