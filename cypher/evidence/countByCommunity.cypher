MATCH (g:Community)
WHERE (NOT g:Restricted OR any(team IN g.restrictedTo WHERE team IN $teams))
RETURN {
  community: g.id,
  experts: COUNT { (g)<-[:MEMBER_OF]-(e:Expert) WHERE (NOT e:Restricted OR any(team IN e.restrictedTo WHERE team IN $teams)) },
  quotations: COUNT { (g)<-[:MEMBER_OF]-(e:Expert)<-[:SAID_BY]-(q:Quotation) WHERE (NOT e:Restricted OR any(team IN e.restrictedTo WHERE team IN $teams)) AND (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams)) },
  findings: COUNT { (g)<-[:AMONG]-(f:Finding) WHERE (NOT f:Restricted OR any(team IN f.restrictedTo WHERE team IN $teams)) }
} AS tally
