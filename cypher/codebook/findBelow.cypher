// The concepts that depend on one: narrower ones, the positions that answer it, the proposals meant
// against it.
MATCH (c:Concept {id: $id})<-[link:BROADER|ANSWERS|MITIGATES]-(below:Concept)
WHERE (NOT c:Restricted OR any(team IN c.restrictedTo WHERE team IN $teams)) AND (NOT below:Restricted OR any(team IN below.restrictedTo WHERE team IN $teams))
RETURN {id: below.id, relation: type(link)}
ORDER BY below.position, below.id
