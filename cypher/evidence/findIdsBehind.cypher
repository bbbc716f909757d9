// For each concept, the first quotations of each community, or of all if no community is given.
UNWIND range(0, size($concepts) - 1) AS place
UNWIND coalesce($communities, [null]) AS community
CALL (place, community) {
  MATCH (about:Concept {id: $concepts[place]})<-[:CODED_AS]-(q:Quotation)
  WHERE (NOT about:Restricted OR any(team IN about.restrictedTo WHERE team IN $teams)) AND (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams))
    AND (community IS NULL OR EXISTS { (q)-[:SAID_BY]->(:Expert)-[:MEMBER_OF]->(:Community {id: community}) })
  WITH q
  ORDER BY q.id
  LIMIT $most
  RETURN q.id AS id
}
WITH id, min(place) AS place
ORDER BY place, id
RETURN id
