// Unguarded: whether anything of a study is there, of which nothing else is told.
RETURN COUNT { MATCH (s:Study {id: $study}) }
  + COUNT { MATCH (b:ImportBatch {study: $study}) }
  + COUNT { MATCH (n:Expert {study: $study}) }
  + COUNT { MATCH (n:Concept {study: $study}) }
  + COUNT { MATCH (n:Source|Quotation) WHERE n.id STARTS WITH $study + '/' }
