MATCH (e:Expert)
WHERE (NOT e:Restricted OR any(team IN e.restrictedTo WHERE team IN $teams))
RETURN
  e.id,
  e.study,
  e.sector,
  head([(e)-[:MEMBER_OF]->(g:Community) | g.id]),
  [(e)-[h:HOLDS]->(c:Concept) | [c.id, h.state]] +
  [(e)<-[:SAID_BY]-(q:Quotation)-[coded:CODED_AS]->(c:Concept)
    WHERE (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams)) | [c.id, coded.stance]],
  [(e)-[counted:COUNTED]->(c:Concept) | [c.id, counted.state]]
