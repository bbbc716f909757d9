// The communities of a study and its experts known individually, with the strongest of the concepts
// that are reported of the communities and that the experts speak of or vote on.
MATCH (s:Study {id: $study})-[:SAMPLED]->(g:Community)
WHERE (NOT s:Restricted OR any(team IN s.restrictedTo WHERE team IN $teams))
WITH g
ORDER BY g.id
LIMIT $most
CALL (g) {
  RETURN 'Community' AS type, g.id AS id, 0 AS place
  UNION ALL
  MATCH (g)-[r:REPORTED_ON]->(c:Concept {study: $study})
  WHERE (NOT c:Restricted OR any(team IN c.restrictedTo WHERE team IN $teams))
  WITH c, r
  ORDER BY r.evidence DESC, c.id
  LIMIT $most
  RETURN 'Concept' AS type, c.id AS id, 2 AS place
  UNION ALL
  MATCH (e:Expert {study: $study})-[:MEMBER_OF]->(g)
  WHERE (NOT e:Restricted OR any(team IN e.restrictedTo WHERE team IN $teams))
  WITH e
  ORDER BY e.id
  LIMIT $most
  CALL (e) {
    RETURN 'Expert' AS type, e.id AS id, 1 AS place
    UNION ALL
    MATCH (e)-[r:SPEAKS_OF|HOLDS]->(c:Concept)
    WHERE NOT coalesce(c.moderated, false)
    WITH c, r
    ORDER BY coalesce(r.evidence, 1) DESC, c.id
    LIMIT $each
    RETURN 'Concept' AS type, c.id AS id, 3 AS place
  }
  RETURN type, id, place
}
WITH type, id, min(place) AS place
RETURN {type: type, id: id}
ORDER BY place, type, id
LIMIT $inAll
