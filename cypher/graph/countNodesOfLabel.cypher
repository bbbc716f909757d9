// From the database's count store, without reading the nodes.
MATCH (n:$($name))
RETURN count(n) AS count
