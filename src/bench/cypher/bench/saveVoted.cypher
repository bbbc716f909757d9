UNWIND $rows AS row
CREATE (c:Concept:VotedStatement)
SET c = row, c.kind = 'STATEMENT'
