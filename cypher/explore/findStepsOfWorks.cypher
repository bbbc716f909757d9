// The relations between institutions, instruments, events, sources and studies.
UNWIND $nodes AS at
CALL (at) {
  MATCH (n:Institution|Milestone|Source|Study {id: at.id})-[r:PART_OF|PUBLISHED|ISSUED|CONVENED|FUNDED|DOCUMENTED_IN|CITES]-(m)
  WHERE m <> n AND at.type IN labels(n) AND (NOT n:Restricted OR any(team IN n.restrictedTo WHERE team IN $teams)) AND (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams))
  RETURN n, r, m
  LIMIT $most
}
RETURN {
  fromType: at.type,
  from: at.id,
  relation: type(r),
  direction: CASE WHEN startNode(r) = n THEN 'OUT' ELSE 'IN' END,
  type: CASE WHEN m:Milestone THEN 'Milestone' ELSE labels(m)[0] END,
  id: m.id,
  evidence: 0,
  stance: null
}
