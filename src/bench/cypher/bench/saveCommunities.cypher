UNWIND $rows AS row
CREATE (g:Community)
SET g = row
