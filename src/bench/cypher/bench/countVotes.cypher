MATCH (:Concept {id: $id})<-[r:HOLDS]-()
RETURN count(r)
