MATCH (q:Quotation)
WITH count(q) AS quotations
MATCH (t:SearchText)
RETURN quotations, count(t)
