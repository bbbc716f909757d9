CREATE CONSTRAINT revision_id IF NOT EXISTS FOR (n:Revision) REQUIRE n.id IS UNIQUE;
CREATE INDEX expert_study IF NOT EXISTS FOR (n:Expert) ON (n.study);
CREATE INDEX concept_study IF NOT EXISTS FOR (n:Concept) ON (n.study);
