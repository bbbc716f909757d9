// Texts of an import that is not complete.
UNWIND $rows AS row
CREATE (t:SearchText:Restricted)
SET t = row, t.restrictedTo = []
