// The first quotations about a concept that a hundred thousand are about are read in this order.
CREATE INDEX coded_as_order IF NOT EXISTS FOR ()-[r:CODED_AS]-() ON (r.concept, r.quotation);
