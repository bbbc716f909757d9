// The strongest edges of a concept that a hundred thousand experts speak of are read in this order.
CREATE INDEX speaks_of_strength IF NOT EXISTS FOR ()-[r:SPEAKS_OF]-() ON (r.concept, r.evidence, r.expert);
CREATE CONSTRAINT saved_view_id IF NOT EXISTS FOR (n:SavedView) REQUIRE n.id IS UNIQUE;
CREATE INDEX saved_view_owner IF NOT EXISTS FOR (n:SavedView) ON (n.owner);
