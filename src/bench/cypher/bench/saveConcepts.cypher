UNWIND $rows AS row
CREATE (c:Concept)
SET c = row
