// One statement for all of them: a start asks for several, and what is planned once serves the next.
MATCH (r:Revision {id: $id})
RETURN r.number
