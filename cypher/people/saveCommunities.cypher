// A community belongs to the study that named it first; only that study may rename it, or another
// one once the first no longer names it, or while only confidential studies name it.
UNWIND $rows AS row
MERGE (c:Community {id: row.id})
ON CREATE SET c.study = row.study
WITH c, row, coalesce(c.broughtBy, []) AS before
WITH c, row, CASE WHEN row.batch IN before THEN before ELSE before + row.batch END AS broughtBy
SET c.broughtBy = broughtBy
WITH c, row, broughtBy
WHERE c.study = row.study
  OR (c:Restricted AND NOT EXISTS { (:Study {id: row.study, access: 'CONFIDENTIAL'}) })
  OR broughtBy = [row.batch]
SET c = row, c.broughtBy = broughtBy
