MATCH (n:Study)
RETURN count(n)
