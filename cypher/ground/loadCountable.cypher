// People of confidential studies who have agreed to be counted, with what they hold: nobody and
// nothing that is for the team alone, and no study from which somebody has withdrawn.
MATCH (s:Study {access: 'CONFIDENTIAL'})
WHERE (NOT s:Restricted OR any(team IN s.restrictedTo WHERE team IN $teams))
  AND NOT EXISTS { MATCH (w:Withdrawal {study: s.id}) WHERE NOT 'recalledAt' IN keys(w) }
MATCH (p:Expert|Respondent {study: s.id})
WHERE (NOT p:Restricted OR any(team IN p.restrictedTo WHERE team IN $teams))
  AND coalesce(p.consent, '') <> 'TEAM_ONLY'
RETURN
  s.id,
  head([(p)-[:MEMBER_OF|COUNTED_IN]->(g:Community) | g.id]),
  [(p)-[held:HOLDS|COUNTED]->(c:Concept) | [c.id, held.state]] +
  [(p)<-[:SAID_BY]-(q:Quotation)-[coded:CODED_AS]->(c:Concept)
    WHERE (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams))
      AND coalesce(q.consent, '') <> 'TEAM_ONLY' | [c.id, coded.stance]]
