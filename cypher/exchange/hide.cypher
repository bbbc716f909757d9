// Hides the quotations of an import that is not complete from all.
// Unguarded: an import marks what it has stored, and shows nothing.
MATCH (q:Quotation)
WHERE q.id IN $ids
SET q:Restricted, q.restrictedTo = []
