UNWIND $rows AS row
CREATE (t:SearchText)
SET t = row
