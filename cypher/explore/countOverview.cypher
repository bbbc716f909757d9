// All that an overview of a study could show: its communities, experts and concepts.
MATCH (s:Study {id: $study})
RETURN COUNT { (s)-[:SAMPLED]->(:Community) }
  + COUNT { MATCH (:Expert {study: $study}) }
  + COUNT { MATCH (c:Concept {study: $study}) WHERE NOT coalesce(c.moderated, false) }
