// Unguarded: whether a concept may be published does not depend on who asks.
MATCH (c:Concept)
WHERE c.id IN $ids AND c:Restricted
RETURN count(c)
