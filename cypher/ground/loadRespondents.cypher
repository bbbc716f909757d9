MATCH (r:Respondent)
WHERE (NOT r:Restricted OR any(team IN r.restrictedTo WHERE team IN $teams))
RETURN
  r.study,
  head([(r)-[:COUNTED_IN]->(g:Community) | g.id]),
  [(r)-[counted:COUNTED]->(c:Concept) | [c.id, counted.state]]
