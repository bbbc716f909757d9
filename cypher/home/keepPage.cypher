// Not where the evidence has changed since the page was read.
MATCH (r:Revision {id: 'evidence', number: $number})
SET r.firstPage = $page
