MATCH (e:Expert)
RETURN
  e.id,
  e.study,
  e.sector,
  head([(e)-[:MEMBER_OF]->(g:Community) | g.id]),
  [(e)-[h:HOLDS]->(c:Concept) | [c.id, h.state]] +
  [(e)<-[:SAID_BY]-(:Quotation)-[coded:CODED_AS]->(c:Concept) | [c.id, coded.stance]],
  [(e)-[counted:COUNTED]->(c:Concept) | [c.id, counted.state]]
