// The concepts that depend on one: narrower ones, the positions that answer it, the proposals meant
// against it.
MATCH (c:Concept {id: $id})<-[link:BROADER|ANSWERS|MITIGATES]-(below:Concept)
RETURN {id: below.id, relation: type(link)}
ORDER BY below.position, below.id
