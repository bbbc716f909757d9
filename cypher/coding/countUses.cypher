// Unguarded: numbers of what changes with a code, for those who may change it.
MATCH (c:Concept {id: $id})
RETURN {
  passages: COUNT { (c)<-[:CODED_AS]-(:Quotation) },
  experts: COUNT { MATCH (c)<-[:CODED_AS]-(:Quotation)-[:SAID_BY]->(e:Expert) RETURN DISTINCT e },
  findings: COUNT { (c)<-[:ABOUT]-(:Finding) },
  statements: COUNT { (c)<-[:ABOUT]-(:Statement) },
  holdings: COUNT { (c)<-[:HOLDS|COUNTED]-(:Expert) },
  counted: COUNT { (c)<-[:COUNTED]-(:Respondent) },
  codes: COUNT { (c)<-[:BROADER|ANSWERS|MITIGATES]-(:Concept) },
  dialogues: COUNT { (c)<-[:ON|MINDS|CAME_TO|HEARD]-() },
  matches: COUNT { (c)-[:MAPPED_TO]-(:Concept) },
  addedHere: c.addedBy IS NOT NULL
}
