// The communities of a study that an import keeps: those of people who were added here, and those
// whose sample was said here.
// Unguarded: ids that are stored again, and shown to nobody.
MATCH (s:Study {id: $study})
CALL (s) {
  MATCH (e:Expert {study: $study})-[:MEMBER_OF]->(c:Community)
  WHERE e.addedBy IS NOT NULL
  RETURN c
  UNION
  MATCH (s)-[sampled:SAMPLED]->(c:Community)
  WHERE sampled.addedBy IS NOT NULL
  RETURN c
}
RETURN DISTINCT c.id
