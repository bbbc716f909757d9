// Codes are for the team where their study is.
UNWIND $rows AS row
MERGE (c:Concept {id: row.id})
SET c += row.properties
REMOVE c:Theme:Concern:Benefit:Barrier:Question:Position:Proposal:VotedStatement
SET c:$(row.labels)
WITH c
MATCH (s:Study {id: c.study, access: 'CONFIDENTIAL'})
SET c:Restricted, c.restrictedTo = [s.id]
