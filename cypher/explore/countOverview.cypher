// All that an overview of a study could show: its communities, experts and concepts.
MATCH (s:Study {id: $study})
WHERE (NOT s:Restricted OR any(team IN s.restrictedTo WHERE team IN $teams))
RETURN COUNT { (s)-[:SAMPLED]->(:Community) }
  + COUNT { MATCH (e:Expert {study: $study}) WHERE (NOT e:Restricted OR any(team IN e.restrictedTo WHERE team IN $teams)) }
  + COUNT { MATCH (c:Concept {study: $study}) WHERE NOT coalesce(c.moderated, false) AND (NOT c:Restricted OR any(team IN c.restrictedTo WHERE team IN $teams)) }
