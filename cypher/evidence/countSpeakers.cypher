// An expert of the same study, who is counted somewhere and has consented to the same.
MATCH (q:Quotation {id: $id})-[:SAID_BY]->(now:Expert), (e:Expert {id: $expert, study: q.study})
WHERE (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams))
  AND (NOT e:Restricted OR any(team IN e.restrictedTo WHERE team IN $teams))
  AND EXISTS { (e)-[:MEMBER_OF]->(:Community) }
  AND coalesce(e.consent, '') = coalesce(now.consent, '')
RETURN count(e)
