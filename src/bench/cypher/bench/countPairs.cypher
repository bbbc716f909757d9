// Each side of a concept has a number: twice the concept's position, and one more for opposition.
MATCH (e:Expert)-[h:HOLDS]->(c:Concept)
WHERE h.state = 'SUPPORT' OR h.state = 'OPPOSE'
WITH e, collect(c.position * 2 + CASE h.state WHEN 'SUPPORT' THEN 0 ELSE 1 END) AS sides
UNWIND range(0, size(sides) - 2) AS i
WITH sides, i, sides[i] * 10000 AS one
UNWIND sides[i + 1..] AS other
RETURN one + other AS pair, count(*) AS experts
