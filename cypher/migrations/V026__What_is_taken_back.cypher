CALL db.createLabel('Withdrawal');
// Statements name these before the first withdrawal is recorded. All withdrawals are written under the
// lock of the writers, so that no two have the same id.
CALL db.createProperty('kind');
CALL db.createProperty('of');
CALL db.createProperty('at');
CALL db.createProperty('by');
CALL db.createProperty('reason');
CALL db.createProperty('recalledAt');
CALL db.createProperty('recalledBy');
CALL db.createProperty('broughtBy');
CALL db.createProperty('experts');
CALL db.createProperty('concepts');
CALL db.createProperty('quotations');
CALL db.createProperty('findings');
CALL db.createProperty('votes');
// Which imports name a community, an institution, an instrument or an event: so far only the first
// was stored. The others are those whose studies use it.
MATCH (n:Community|Institution|Milestone)
OPTIONAL MATCH (n)--(user:Study|Source|Milestone)
WHERE user.batch <> n.batch AND user.dialogue IS NULL
WITH n, collect(DISTINCT user.batch) AS others
SET n.broughtBy = [n.batch] + others;
