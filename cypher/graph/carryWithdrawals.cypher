// A withdrawal that is in both is recalled if it is recalled in one of them.
UNWIND $rows AS row
MERGE (w:Withdrawal {id: row.id})
SET w += row
