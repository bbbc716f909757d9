// Unguarded: the texts that the program has made of quotations, for comparing them with new ones.
MATCH (t:SearchText)
WHERE t.of IN $ids AND t.kind = 'QUOTATION'
RETURN t {.*}
