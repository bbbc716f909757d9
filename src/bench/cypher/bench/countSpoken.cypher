MATCH (:Expert {id: $id})-[r:SPEAKS_OF]->()
RETURN count(r)
