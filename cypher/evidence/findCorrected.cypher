MATCH (q:Quotation {study: $study})-[:SAID_BY]->(e:Expert)-[:MEMBER_OF]->(g:Community)
WHERE q.corrected IS NOT NULL
  AND (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams))
RETURN {
  id: q.id,
  corrected: q.corrected,
  words: coalesce(q.original, ''),
  expert: e.id,
  community: g.id,
  locator: head([(q)-[from:FROM]->(:Source) | from.locator])
}
