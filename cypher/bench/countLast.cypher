MATCH (:Expert {id: $expert})-[r:SPEAKS_OF]->()
RETURN count(r)
