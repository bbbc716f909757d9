UNWIND $rows AS row
MATCH (q:Quotation {id: row.id})
SET q += row.properties
