MATCH (r:Respondent)
RETURN
  r.study,
  head([(r)-[:COUNTED_IN]->(g:Community) | g.id]),
  [(r)-[counted:COUNTED]->(c:Concept) | [c.id, counted.state]]
