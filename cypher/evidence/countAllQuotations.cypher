MATCH (q:Quotation)
RETURN count(q)
