// A study that was made here comes in files: from now on it is brought up to date by these.
// Unguarded: shows nothing.
MATCH (b:ImportBatch {study: $study, format: 'form'})
WHERE b.id <> $id
WITH b, b.id AS before
SET b.id = $id
WITH before
CALL (before) {
  MATCH (n:Study|Expert|Concept|Source|Quotation|Finding|Statement {batch: before})
  SET n.batch = $id
}
CALL (before) {
  MATCH (n:Community|Institution|Milestone)
  WHERE before IN n.broughtBy
  SET n.broughtBy = [each IN n.broughtBy | CASE WHEN each = before THEN $id ELSE each END],
    n.batch = CASE WHEN n.batch = before THEN $id ELSE n.batch END
}
