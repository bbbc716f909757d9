// A passage that was chosen here and has no codes any more is none, unless somebody has translated it.
MATCH (q:Quotation {id: $id})
WHERE (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams))
  AND q.madeHere AND NOT EXISTS { (q)-[:HAS_RENDERING]->() }
DETACH DELETE q
