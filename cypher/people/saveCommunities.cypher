// A community belongs to the study that named it first; only that study may rename it.
UNWIND $rows AS row
MERGE (c:Community {id: row.id})
ON CREATE SET c.study = row.study
WITH c, row
WHERE c.study = row.study
SET c = row
